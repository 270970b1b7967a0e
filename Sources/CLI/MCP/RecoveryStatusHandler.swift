import AgentProtocols
import Formats
import Host
import Processes
import Vocabulary

/// `recovery_status`: which datasets have a restore point that can be counted on, and what is missing.
///
/// The work is done by `tagout-server`, which stands beside this program. It only reads.
struct RecoveryStatusHandler: MCPHandler {
  /// The longest answer, in bytes.
  private static let bound = 4 << 20
  /// How long it may take, in seconds.
  private static let limit = 60.0

  let tool = MCPTool(
    "recovery_status", title: "Show what could be brought back",
    """
    Say of each dataset of the policy what is claimed and what is proven of its restore points: how old, whether a mistake \
    would take data and backups together, how long a restore takes, and what is missing before anything irreversible is \
    approved. Only reads.
    """,
    parameters: [MCPParameter("dataset", .text(bound: 256), "Only this one.")])

  func call(_ arguments: StructuredObject, tell: @Sendable (String) -> Void) async -> MCPOutcome {
    await outcome {
      let said = try await status()
      let wanted = arguments["dataset"]?.text
      let all = said["datasets"]?.elements ?? []
      let shown = all.filter { wanted == nil || $0["dataset"]?.text == wanted }
      guard !shown.isEmpty || wanted == nil else {
        let names = all.compactMap { $0["dataset"]?.text }.joined(separator: ", ")
        return MCPOutcome(error: "the policy names no dataset \"\(wanted ?? "")\"; it names: \(names)")
      }
      let lines = shown.map(RecoveryStatusHandler.line)
      return MCPOutcome(
        text: lines.isEmpty ? "The policy names no dataset." : lines.joined(separator: "\n"),
        value: ["datasets": .array(shown), "now": said["now"] ?? .null])
    }
  }

  private static func line(_ dataset: StructuredValue) -> String {
    let worst = dataset["shortfalls"]?.elements?.first
    let why = worst.map { "; \($0["sentence"]?.text ?? ""): \($0["remedy"]?.text ?? "")" } ?? ""
    let proven = dataset["provenPoint"]?.text.map { ", proven up to \($0)" } ?? ""
    return "\(dataset["dataset"]?.text ?? ""): \(dataset["state"]?.text ?? "")\(proven)\(why)"
  }

  private func status() async throws -> StructuredValue {
    let command = ChildCommand(
      try ServerProgram.path(), ["recovery", "status", "--json"], timeLimit: .seconds(RecoveryStatusHandler.limit),
      outputBound: RecoveryStatusHandler.bound)
    let folder = HostEnvironment.current().variables["TMPDIR"] ?? "/tmp"
    let scratch = try ScratchFolder.make(in: folder, prefix: "tagout-recovery", isPassable: false)
    let result = try await ProcessKeeper.with(scratch) { try await $0.run(command) }
    // 10 says that a dataset has no point that can be counted on; it is an answer like any other.
    guard result.ending == .exited(0) || result.ending == .exited(10) else {
      throw CLIError.strangeAnswer(address: "tagout-server recovery status: \(result.errorText.prefix(400))")
    }
    return try JSONReader.read(result.output)
  }
}
