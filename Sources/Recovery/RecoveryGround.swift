import Host
import Processes
import Vocabulary

/// What all work of this target stands on: who starts children, where they may write, and who is told.
package struct RecoveryGround: Sendable {
  package let keeper: ProcessKeeper
  /// Removed with all that is in it when the work ends, however it ends.
  package let scratch: ScratchFolder
  /// The folders of programs, as a `PATH` value.
  package let path: String
  /// The caller's variables, in which the credentials of a source may stand. No engine's child gets them but the one that
  /// reads such a source.
  package var variables = HostEnvironment.current().variables
  /// Called at each moment at which a test may kill the process.
  package let pass: @Sendable (RecoveryPoint) -> Void
  /// Called at each step of the work.
  package let tell: @Sendable (RecoveryStep) -> Void
  /// How clouds are asked.
  package var cloud = CloudGround()

  package init(
    keeper: ProcessKeeper, scratch: ScratchFolder, path: String,
    pass: @escaping @Sendable (RecoveryPoint) -> Void = { _ in },
    tell: @escaping @Sendable (RecoveryStep) -> Void = { _ in }
  ) {
    self.keeper = keeper
    self.scratch = scratch
    self.path = path
    self.pass = pass
    self.tell = tell
  }

  /// Nothing of the caller's environment but the folders of programs: no variable of PostgreSQL's or of an engine's may
  /// lead a child elsewhere.
  package var environment: ChildEnvironment { .exactly(["PATH": path, "LC_ALL": "C.UTF-8", "HOME": "/", "TZ": "UTC"]) }

  /// Runs a program that must succeed.
  @discardableResult
  package func succeed(
    _ command: ChildCommand, _ step: String, onLine: (@Sendable (String) -> Void)? = nil
  ) async throws -> ChildResult {
    let result = try await keeper.run(command, onLine: onLine)
    guard result.ending.isSuccess else { throw RecoveryError.failed(step: step, said: SaidText.digest(result)) }
    return result
  }

  /// A child with the environment of this work.
  package func command(
    _ program: String, _ arguments: [String], user: SystemUser? = nil, input: [UInt8] = [],
    variables: [String: String] = [:], timeLimit: Duration = .seconds(3600), outputBound: Int = 1 << 20
  ) -> ChildCommand {
    var all = ["PATH": path, "LC_ALL": "C.UTF-8", "HOME": "/", "TZ": "UTC"]
    all.merge(variables) { $1 }
    return ChildCommand(
      program, arguments, environment: .exactly(all), workingDirectory: "/", input: input, user: user,
      timeLimit: timeLimit, outputBound: outputBound)
  }
}

/// What is told while the work goes on.
package enum RecoveryStep: Sendable, Hashable {
  /// A step begins.
  case begins(String)
  /// A step has ended, after so many seconds.
  case ended(String, seconds: Double)
  /// So many bytes of all are there.
  case bytes(Int64, of: Int64)
  /// Something that a person should read.
  case note(String)
}
