import Host
import Processes

/// Where a state that is taken in comes from.
enum AdoptedState {
  /// The bytes of a file, of standard input (`-`), or of an object in S3.
  static func bytes(of source: String) async throws -> [UInt8] {
    guard source.hasPrefix("s3://") else { return try PlanFile.bytes(of: source, as: "state") }
    let command = ChildCommand(
      "aws", ["s3", "cp", source, "-", "--only-show-errors"], outputBound: StateAdopt.bound + 1)
    let folder = try ScratchFolder.make(in: "/tmp", prefix: "tagout-adopt", isPassable: false)
    let result: ChildResult
    do {
      result = try await ProcessKeeper.with(folder) { try await $0.run(command) }
    } catch {
      throw CLIError.noAWSTool(source)
    }
    guard result.ending.isSuccess else {
      throw CLIError.unreadableSource(source, reason: String(result.errorText.prefix(400)))
    }
    return result.output
  }
}
