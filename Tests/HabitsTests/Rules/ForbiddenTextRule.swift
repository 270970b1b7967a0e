/// Words that must not stand in some of the project's files.
///
/// They are written in two pieces here, so that this file does not break its own rules.
struct ForbiddenTextRule: HabitRule {
  let name: String
  let words: [String]
  /// Only as whole words.
  var wholeWords = true
  var layer: SourceFile.Layer = .text
  let remedy: String
  let scope: @Sendable (String) -> Bool
  let examples: [HabitExample]

  func covers(_ path: String) -> Bool {
    scope(path)
  }

  func violations(in file: SourceFile) -> [Violation] {
    words.flatMap { word in
      file.lines(with: word, in: layer, wholeWord: wholeWords).map {
        violation(file, $0, "'\(word)': \(remedy)")
      }
    }
  }
}

extension ForbiddenTextRule {
  /// Every rule that is no more than a list of words.
  static let all = [
    unfinished, organisation, machinePaths, machinePathsInSwift, registryHosts, repositoryHost, forcedTry,
    publicAccess, impure, sleeping,
  ]

  private static func isText(_ path: String) -> Bool {
    !path.hasPrefix("Tests/Fixtures/") && !path.hasPrefix("LICENSE")
  }

  static let unfinished = Self(
    name: "unfinished",
    words: ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"],
    remedy: "finish it, or write down the limit in words",
    scope: isText,
    examples: [
      HabitExample(1, "// TO" + "DO: later\n"),
      HabitExample(1, in: "README.md", "FIX" + "ME\n"),
      HabitExample(0, "let mktemp = \"XX\" + \"XXXX\"\n"),
      HabitExample(0, in: "Tests/Fixtures/a.txt", "TO" + "DO\n"),
    ])

  static let organisation = Self(
    name: "organisation",
    words: [
      "helper" + " agent", "issue" + " #", "for" + " now", "this" + " issue", "later" + " issue", "next" + " issue",
    ],
    layer: .comments,
    remedy: "a comment says why the code is so, never how the work was organised",
    scope: { $0.hasSuffix(".swift") },
    examples: [
      HabitExample(1, "// Enough for" + " now.\n"),
      HabitExample(0, "let message = \"enough for" + " now\"\n"),
    ])

  static let machinePaths = Self(
    name: "machine-path",
    words: ["/ro" + "ot/", "/wo" + "rk/", "/op" + "t/"],
    wholeWords: false,
    remedy: "the project knows no folder of one machine",
    scope: { isText($0) && !$0.hasPrefix("Tests/") && !$0.hasSuffix(".swift") },
    examples: [
      HabitExample(1, in: "docs/a.md", "Swift is in /op" + "t/swift.\n"),
      HabitExample(1, in: "tools/setup", "cd /ro" + "ot/x\n"),
      HabitExample(0, in: "Sources/Host/A.swift", "let folders = [\"/op" + "t/\"]\n"),
    ])

  /// Swift speaks of folders that commands name; only this machine's own are told from those.
  static let machinePathsInSwift = Self(
    name: "machine-path-in-swift",
    words: [
      "/op" + "t/swift", "/wo" + "rk/main", "/wo" + "rk/wt-", "/wo" + "rk/shared", "/wo" + "rk/notes",
      "/wo" + "rk/.lib",
    ],
    wholeWords: false,
    remedy: "files are found from the project's root",
    scope: { $0.hasSuffix(".swift") || $0.hasPrefix("Tests/") },
    examples: [
      HabitExample(1, in: "Tests/HostTests/A.swift", "let data = \"/wo" + "rk/shared/data\"\n"),
      HabitExample(0, in: "Tests/HostTests/A.swift", "let command = \"ls /wo" + "rk/project\"\n"),
    ])

  static let registryHosts = Self(
    name: "registry-host",
    words: [
      "pypi" + ".org", "python" + "hosted.org", "deb" + ".debian.org", "security" + ".debian.org",
      "snapshot" + ".debian.org", "npmjs" + ".org", "crates" + ".io", "proxy" + ".golang.org", "rubygems" + ".org",
    ],
    remedy: "name a package, never the host that it comes from",
    scope: { isText($0) && !$0.hasPrefix("Tests/") },
    examples: [
      HabitExample(1, in: "README.md", "See https://pypi" + ".org/project/a.\n"),
      HabitExample(0, in: "README.md", "From Debian's packages.\n"),
    ])

  /// Commands and their redaction speak of it in Swift; what is fetched from it stands in Package.swift alone.
  static let repositoryHost = Self(
    name: "repository-host",
    words: ["git" + "hub.com"],
    remedy: "what is fetched stands in Package.swift alone",
    scope: {
      isText($0) && !$0.hasSuffix(".swift") && !$0.hasPrefix("Tests/") && !$0.isCatalogue && !$0.hasSuffix(".tsv")
    },
    examples: [
      HabitExample(1, in: "tools/setup", "git clone https://git" + "hub.com/a/b\n"),
      HabitExample(0, in: "Package.swift", "let a = \"https://git" + "hub.com/a/b\"\n"),
    ])

  static let forcedTry = Self(
    name: "forced-try",
    words: ["try" + "!"],
    layer: .code,
    remedy: "throw on, or handle the error",
    scope: { $0.hasSuffix(".swift") },
    examples: [
      HabitExample(1, "let a = try" + "! f()\n"),
      HabitExample(0, "let a = \"try" + "! f()\"\n"),
    ])

  static let publicAccess = Self(
    name: "public-access",
    words: ["public", "open class", "open func", "open var"],
    layer: .code,
    remedy: "targets of one package share with 'package'",
    scope: { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") },
    examples: [
      HabitExample(1, "pub" + "lic struct A {}\n"),
      HabitExample(0, "package struct A {}\n// pub" + "lic\nlet open = 1\n"),
    ])

  static let impure = Self(
    name: "pure-core",
    words: [
      "async", "await", "Task", "print", "readLine", "CommandLine", "ContinuousClock", "SuspendingClock",
      "SystemRandomNumberGenerator", "randomElement", "shuffled", "nonisolated(unsafe)",
    ],
    layer: .code,
    remedy: "the pure core has no clock, file, environment, random number or concurrency",
    scope: { path in Layers.pureCore.contains { path.hasPrefix("Sources/\($0)/") } },
    examples: [
      HabitExample(1, "func f() async {}\n"),
      HabitExample(1, "pri" + "nt(1)\n"),
      HabitExample(0, in: "Sources/CLI/A.swift", "pri" + "nt(1)\n"),
      HabitExample(0, "// print it\nlet printer = \"print\"\n"),
    ])

  static let sleeping = Self(
    name: "no-sleep-no-skip",
    words: ["sleep", "usleep", "nanosleep", "disabled"],
    layer: .code,
    remedy: "a test waits for what it needs, and every test runs",
    scope: { $0.hasPrefix("Tests/") && $0.hasSuffix(".swift") },
    examples: [
      HabitExample(1, in: "Tests/HostTests/A.swift", "try await Task.sl" + "eep(for: .seconds(1))\n"),
      HabitExample(1, in: "Tests/HostTests/A.swift", "@Test(.dis" + "abled()) func a() {}\n"),
      HabitExample(0, in: "Tests/HostTests/A.swift", "let command = \"sleep 1\"\n"),
    ])
}
