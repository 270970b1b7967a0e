// swift-tools-version: 6.2
import PackageDescription

// With TAGOUT_CORE=1 only what compiles in seconds is built: the pure core, the host edge and the command line.
// The server and its heavy packages are left out.
// With TAGOUT_FUZZ=1 everything is instrumented for libFuzzer, and its driver is built (tools/fuzz).
let isFuzzing = Context.environment["TAGOUT_FUZZ"] == "1"
let hasServer = !isFuzzing && Context.environment["TAGOUT_CORE"] != "1"
let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
  ] + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer,address"])] : [])
let common = strict + [.enableUpcomingFeature("MemberImportVisibility")]

/// For what is in the hook: what it does not use is left out of it, for its size is bounded; and what generic types are
/// made of is made by the compiler, where it can, for that was half of what a start of the hook did.
let small: [SwiftSetting] = [
  .unsafeFlags(
    [
      "-Xfrontend", "-function-sections", "-Xfrontend", "-prespecialize-generic-metadata",
      "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
    ],
    .when(configuration: .release))
]

/// The hook keeps the names of its functions for tools/hook-order, and for nobody else.
let hookNames = Context.environment["TAGOUT_SYMBOLS"] == "1" ? "--strip-debug" : "--strip-all"

/// One of our library targets.
func library(_ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: common + settings)
}

/// The tests of one target.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude, swiftSettings: common)
}

let core: [Target.Dependency] = [
  "Vocabulary", "Formats", "ShellSyntax", "CommandEffects", "TerraformPlans", "Posture", "Decision", "Assessment",
  "Ledger", "AgentProtocols", "RestorePoints",
]

let package = Package(
  name: "tagout",
  products: [
    .executable(name: "tagout", targets: ["tagout"]),
    .executable(name: "tagout-hook", targets: ["tagout-hook"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // The pure core: standard library only.
    library("Vocabulary", settings: small),
    library("Formats", ["Vocabulary"]),
    library("ShellSyntax", ["Vocabulary"], settings: small),
    library("CommandEffects", ["ShellSyntax", "Formats", "Vocabulary"], settings: small),
    library("TerraformPlans", ["Formats", "Vocabulary"], settings: small),
    library("Posture", ["TerraformPlans", "Ledger", "Formats", "Vocabulary"], settings: small),
    library("Decision", ["Vocabulary"], settings: small),
    library(
      "Assessment",
      ["CommandEffects", "TerraformPlans", "Posture", "Decision", "ShellSyntax", "Formats", "Vocabulary"],
      settings: small),
    library("Ledger", ["Formats", "Vocabulary"], settings: small),
    library("AgentProtocols", ["Formats", "Vocabulary"], settings: small),
    library("RestorePoints", ["Decision", "Ledger", "Formats", "Vocabulary"]),

    // The edge of the operating system.
    .systemLibrary(name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CYAML", path: "Sources/CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CMalloc", path: "Sources/CMalloc"),
    .systemLibrary(name: "CMemory", path: "Sources/CMemory"),
    library(
      "Host",
      [
        "Ledger", "Formats", "Vocabulary", "CMalloc", "CMemory", "CZlib", "CYAML",
        .product(name: "SystemPackage", package: "swift-system"),
      ], settings: small),
    library(
      "Processes",
      [
        "Host", "Vocabulary", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),

    // What people and clients run.
    library(
      "CLI",
      core + ["Host", "Processes", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    .executableTarget(name: "tagout", dependencies: ["CLI"], path: "Sources/tagout", swiftSettings: common),
    .executableTarget(
      name: "tagout-hook",
      dependencies: [
        "Assessment", "AgentProtocols", "CommandEffects", "TerraformPlans", "Ledger", "Host", "Decision", "Vocabulary",
      ],
      path: "Sources/tagout-hook",
      swiftSettings: common + small + [.unsafeFlags(["-static-stdlib"])],
      // Debug information would more than double what a client starts before each tool call.
      linkerSettings: [
        .unsafeFlags(["-static-executable"]),
        .unsafeFlags(
          [
            "-use-ld=lld", "-Xlinker", "-T\(Context.packageDirectory)/packaging/tagout-hook.lds",
            "-Xlinker", "--no-eh-frame-hdr", "-Xlinker", hookNames, "-Xlinker", "--icf=safe",
            "-Xlinker", "--gc-sections",
            // What every call runs lies together, so that a start reads a third of the pages.
            "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/packaging/tagout-hook.order",
            "-Xlinker", "--no-warn-symbol-ordering",
          ],
          .when(configuration: .release)),
      ]),

    .target(
      name: "TestSupport", dependencies: ["Formats", "Vocabulary"], path: "Tests/TestSupport", swiftSettings: common),
    tests("VocabularyTests", ["Vocabulary", "TestSupport"]),
    tests("FormatsTests", ["Formats", "Vocabulary", "TestSupport"]),
    tests("ShellSyntaxTests", ["ShellSyntax", "Vocabulary", "TestSupport"]),
    tests(
      "CommandEffectsTests",
      ["CommandEffects", "Decision", "ShellSyntax", "Formats", "Vocabulary", "Host", "TestSupport"]),
    tests("TerraformPlansTests", ["TerraformPlans", "Formats", "Vocabulary", "Host", "TestSupport"]),
    tests("PostureTests", ["Posture", "TerraformPlans", "Formats", "Vocabulary", "Host", "TestSupport"]),
    tests("DecisionTests", ["Decision", "Vocabulary", "Host", "TestSupport"]),
    tests("AssessmentTests", core + ["Host", "TestSupport"]),
    tests("LedgerTests", ["Ledger", "Formats", "Vocabulary", "Host", "TestSupport"]),
    tests("AgentProtocolsTests", ["AgentProtocols", "Formats", "Vocabulary", "TestSupport"], exclude: ["Golden"]),
    tests("RestorePointsTests", ["RestorePoints", "Decision", "Ledger", "Formats", "Vocabulary", "TestSupport"]),
    tests("HostTests", ["Host", "Ledger", "Formats", "Vocabulary", "TestSupport"]),
    tests("ProcessesTests", ["Processes", "TestSupport"]),
    tests("CLITests", core + ["CLI", "Host", "Processes", "TestSupport"]),
    tests("ClientTests", ["TestSupport"]),
    tests("DocumentsTests", ["TestSupport"]),
    tests("HabitsTests", ["TestSupport"]),

    // Entry points for fuzzers: run with seeded mutations by FuzzTests, and by libFuzzer through the driver below.
    .target(
      name: "FuzzTargets", dependencies: core + ["Host"], path: "Fuzz/Targets", swiftSettings: common),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets", "TestSupport"], path: "Fuzz/Tests", swiftSettings: common),
  ]
)

if hasServer {
  package.products.append(.executable(name: "tagout-server", targets: ["tagout-server"]))
  package.dependencies += [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.30.0"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.3.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
  ]
  let cloud: [Target.Dependency] = [
    "Formats", "Vocabulary",
    .product(name: "AsyncHTTPClient", package: "async-http-client"),
    .product(name: "Crypto", package: "swift-crypto"),
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOSSL", package: "swift-nio-ssl"),
  ]
  let recovery: [Target.Dependency] = [
    "CloudAPIs", "RestorePoints", "TerraformPlans", "Processes", "Host", "Ledger", "Decision", "Formats", "Vocabulary",
    .product(name: "Crypto", package: "swift-crypto"),
  ]
  let pages: [Target.Dependency] = [
    "Assessment", "TerraformPlans", "RestorePoints", "Decision", "Ledger", "Formats", "Vocabulary",
    .product(name: "Mustache", package: "swift-mustache"),
  ]
  let server: [Target.Dependency] =
    core + [
      "Host", "Processes", "CloudAPIs", "Recovery", "Pages",
      .product(name: "Hummingbird", package: "hummingbird"),
      .product(name: "HummingbirdCore", package: "hummingbird"),
      .product(name: "HummingbirdTLS", package: "hummingbird"),
      .product(name: "GRDB", package: "GRDB.swift"),
      .product(name: "Crypto", package: "swift-crypto"),
      .product(name: "X509", package: "swift-certificates"),
      .product(name: "SwiftASN1", package: "swift-asn1"),
      .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "NIOHTTP1", package: "swift-nio"),
      .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      .product(name: "NIOPosix", package: "swift-nio"),
      .product(name: "NIOSSL", package: "swift-nio-ssl"),
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "Logging", package: "swift-log"),
      .product(name: "AsyncHTTPClient", package: "async-http-client"),
      .product(name: "JWTKit", package: "jwt-kit"),
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]
  package.targets += [
    library("CloudAPIs", cloud),
    library("Recovery", recovery),
    .target(
      name: "Pages", dependencies: pages, path: "Sources/Pages", resources: [.embedInCode("Resources")],
      swiftSettings: common),
    // As everywhere whoever uses a member imports its module; but when the whole module is compiled at once, the system's
    // structures (stat, sockaddr_in) are taken for those of the first package that was read, and not for Glibc's.
    .target(
      name: "Service", dependencies: server, path: "Sources/Service",
      swiftSettings: strict + [.enableUpcomingFeature("MemberImportVisibility", .when(configuration: .debug))]),
    .executableTarget(
      name: "tagout-server", dependencies: ["Service"], path: "Sources/tagout-server", swiftSettings: common),
    tests(
      "CloudAPIsTests",
      cloud + ["CloudAPIs", "CommandEffects", "TerraformPlans", "ShellSyntax", "Host", "TestSupport"]),
    tests("RecoveryTests", recovery + ["Recovery", "TestSupport"]),
    tests("PagesTests", pages + ["Pages", "Host", "TestSupport"]),
    tests("ServiceTests", server + ["Service", "TestSupport"]),
  ]
}

// With TAGOUT_BENCH=1 there is also what `make bench` loads the ledger, makes pages and scans with: nothing of it is
// installed.
if hasServer && Context.environment["TAGOUT_BENCH"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "tagout-ledger-load", dependencies: ["Service", "Ledger", "Host", "Vocabulary"], path: "bench/Ledger",
      swiftSettings: common))
  package.targets.append(
    .executableTarget(
      name: "tagout-page-load", dependencies: ["Pages", "TerraformPlans", "Decision", "Host", "Vocabulary"],
      path: "bench/Pages", swiftSettings: common))
  package.targets.append(
    .executableTarget(
      name: "tagout-scan-load", dependencies: ["Formats", "Host", "Vocabulary"], path: "bench/Scanner",
      swiftSettings: common))
}

if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "tagout-fuzz", dependencies: ["FuzzTargets"], path: "Fuzz/Driver", swiftSettings: common,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]))
}

// With TAGOUT_TESTS=A,B only these test targets are built: one part is worked on without linking the tests of all.
if let chosen = Context.environment["TAGOUT_TESTS"] {
  let names = chosen.split(separator: ",").map(String.init)
  package.targets.removeAll { $0.type == .test && !names.contains($0.name) }
}
