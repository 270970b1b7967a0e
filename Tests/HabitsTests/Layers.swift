/// What each target may import. Arrows point from a target to those above it, never down.
enum Layers {
  /// One target.
  struct Row: Sendable {
    var target: String
    /// Our own targets that it may import.
    var ours: Set<String>
    /// Modules of the system and of packages that it may import.
    var others: Set<String>

    init(_ target: String, _ ours: Set<String> = [], others: Set<String> = []) {
      (self.target, self.ours, self.others) = (target, ours, others)
    }
  }

  /// Standard library only: no clock, file, environment, random number or concurrency.
  static let pureCore = [
    "Vocabulary", "Formats", "ShellSyntax", "CommandEffects", "TerraformPlans", "Posture", "Decision", "Assessment",
    "Ledger", "AgentProtocols", "RestorePoints",
  ]

  static let table: [Row] = [
    Row("Vocabulary"),
    Row("Formats", ["Vocabulary"]),
    Row("ShellSyntax", ["Vocabulary"]),
    Row("CommandEffects", ["ShellSyntax", "Formats", "Vocabulary"]),
    Row("TerraformPlans", ["Formats", "Vocabulary"]),
    Row("Ledger", ["Formats", "Vocabulary"]),
    Row("Posture", ["TerraformPlans", "Ledger", "Formats", "Vocabulary"]),
    Row("Decision", ["Vocabulary"]),
    Row(
      "Assessment",
      ["CommandEffects", "TerraformPlans", "Posture", "Decision", "ShellSyntax", "Formats", "Vocabulary"]),
    Row("AgentProtocols", ["Formats", "Vocabulary"]),
    Row("RestorePoints", ["Decision", "Ledger", "Formats", "Vocabulary"]),
    Row("CMalloc"),
    Row("CMemory"),
    Row("CZlib"),
    Row("CYAML"),
    Row(
      "Host", ["CMalloc", "CMemory", "CYAML", "CZlib", "Ledger", "Formats", "Vocabulary"],
      others: ["Glibc", "Darwin", "SystemPackage"]),
    Row(
      "Processes", ["Host", "Vocabulary"],
      others: ["Glibc", "Darwin", "Dispatch", "Subprocess", "SystemPackage", "Synchronization"]),
    Row(
      "CLI", Set(pureCore).union(["Host", "Processes"]),
      others: ["ArgumentParser", "Foundation", "Synchronization"]),
    Row("tagout", ["CLI"]),
    Row(
      "tagout-hook",
      [
        "Assessment", "AgentProtocols", "CommandEffects", "TerraformPlans", "Ledger", "Host", "Decision", "Formats",
        "Vocabulary",
      ]),
    Row(
      "CloudAPIs", ["Formats", "Vocabulary"],
      others: [
        "AsyncHTTPClient", "Crypto", "Foundation", "FoundationXML", "NIOCore", "NIOHTTP1", "NIOSSL", "Synchronization",
      ]),
    Row(
      "Recovery",
      [
        "CloudAPIs", "RestorePoints", "TerraformPlans", "Processes", "Host", "Ledger", "Decision", "Formats",
        "Vocabulary",
      ],
      others: ["Crypto", "Foundation", "Glibc", "Synchronization"]),
    Row(
      "Pages", ["Assessment", "TerraformPlans", "RestorePoints", "Decision", "Ledger", "Formats", "Vocabulary"],
      others: ["Mustache"]),
    Row(
      "Service", Set(pureCore).union(["Host", "Processes", "CloudAPIs", "Recovery", "Pages"]),
      others: [
        "ArgumentParser", "AsyncHTTPClient", "Crypto", "Darwin", "Foundation", "GRDB", "Glibc", "HTTPTypes",
        "Hummingbird", "HummingbirdCore", "HummingbirdTLS", "JWTKit", "Logging", "NIOCore", "NIOHTTP1", "NIOHTTPTypes",
        "NIOPosix", "NIOSSL", "ServiceLifecycle", "SwiftASN1", "Synchronization", "X509",
      ]),
    Row("tagout-server", ["Service"]),
    Row("FuzzTargets", Set(pureCore).union(["Host"])),
    Row("tagout-fuzz", ["FuzzTargets"]),
  ]

  static func row(_ target: String) -> Row? {
    table.first { $0.target == target }
  }

  /// Imports of a file that its target's row does not allow.
  static func violations(in file: SourceFile, of target: String) -> [Violation] {
    guard let row = row(target) else {
      return [Violation(path: file.path, line: 0, rule: "layer", message: "'\(target)' is not in the table of layers")]
    }
    let allowed = row.ours.union(row.others)
    return Import.all(in: file).filter { !allowed.contains($0.module) }.map {
      Violation(
        path: file.path, line: $0.line, rule: "layer", message: "'\(target)' may not import '\($0.module)'")
    }
  }
}
