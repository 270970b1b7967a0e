import Glibc
import Subprocess
import Synchronization
import SystemPackage

/// Starts children, each the head of its own process group, so that none of them outlives the keeper.
///
/// Beside it runs a *sweeper*, a shell of its own session that is told of each group that starts and ends. When its
/// input closes, because the keeper has closed it or because the keeper's process is gone, even by SIGKILL, it kills
/// the groups that are left and removes the scratch folder.
package final class ProcessKeeper: Sendable {
  private struct State {
    var isClosing = false
  }

  private let state = Mutex(State())
  private let sweeper: StandardInputWriter

  private init(sweeper: StandardInputWriter) {
    self.sweeper = sweeper
  }

  /// Runs `body` with a keeper; when this returns or throws, no child is left and the scratch folder is removed.
  package static func with<Success: Sendable>(
    _ scratch: ScratchFolder, _ body: (ProcessKeeper) async throws -> Success
  ) async throws -> Success {
    // A child that does not read its input must not end this process by SIGPIPE.
    signal(SIGPIPE, SIG_IGN)
    var options = PlatformOptions()
    options.createSession = true
    do {
      return try await Subprocess.run(
        .path("/bin/sh"), arguments: ["-c", Sweeper.script, "tagout-sweeper", scratch.path],
        workingDirectory: "/", platformOptions: options, input: .inputWriter, output: .discarded, error: .discarded
      ) { sweeper in
        let keeper = ProcessKeeper(sweeper: sweeper.standardInputWriter)
        // An error that left here would have the sweeper killed before it has swept.
        let result: Result<Success, any Error>
        do { result = .success(try await body(keeper)) } catch { result = .failure(error) }
        await keeper.close()
        return result
      }.closureResult.get()
    } catch let error as SubprocessError {
      rmdir(scratch.path)
      throw ProcessError("/bin/sh", error)
    }
  }

  /// Whether `close` was called.
  package var isClosing: Bool { state.withLock { $0.isClosing } }

  /// Lets the sweeper kill what runs and remove the folder; from here on nothing is started. May be called often.
  package func close() async {
    state.withLock { $0.isClosing = true }
    // The sweeper sees the same end of file when it is closed twice or already gone.
    try? await sweeper.finish()
  }

  /// Runs a program to its end and kills what it left running in its group.
  ///
  /// `onLine` gets each whole line of the standard output as it comes, without its line feed. A status other than 0 is
  /// a result, not an error.
  package func run(
    _ command: ChildCommand, onLine: (@Sendable (String) -> Void)? = nil
  ) async throws(ProcessError) -> ChildResult {
    guard !isClosing else { throw .closing }
    let result = await StartedGroup.limited(to: command.timeLimit) { started in
      await self.runWithoutLimit(command, onLine: onLine, started: started)
    }
    guard !isClosing else { throw .closing }
    guard let result else { throw .timedOut(program: command.program, limit: command.timeLimit) }
    return try result.get()
  }

  /// Runs a server while `body` runs, its outputs appended to the log, and then ends it by the signal.
  ///
  /// A server that is still there 10 s after the signal is killed.
  package func withServer<Success: Sendable>(
    _ command: ChildCommand, log: String, endedBy stopSignal: EndingSignal, _ body: () async throws -> Success
  ) async throws -> Success {
    guard !isClosing else { throw ProcessError.closing }
    do {
      let logFile = try FileDescriptor.open(
        FilePath(log), .writeOnly, options: [.create, .append, .closeOnExec], permissions: .ownerReadWrite)
      return try await Subprocess.run(
        command.configuration, input: .none,
        output: .fileDescriptor(logFile, closeAfterSpawningProcess: true), error: .combinedWithOutput
      ) { server in
        let group = ProcessGroup(leader: server.processIdentifier.value)
        await begin(group, stopSignal)
        let result: Result<Success, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        await group.end(by: stopSignal)
        await end(group)
        return result
      }.closureResult.get()
    } catch let error as SubprocessError {
      throw ProcessError(command.program, error)
    }
  }

  private func runWithoutLimit(
    _ command: ChildCommand, onLine: (@Sendable (String) -> Void)?, started: StartedGroup
  ) async -> Result<ChildResult, ProcessError> {
    do {
      let outcome = try await Subprocess.run(
        command.configuration, input: .inputWriter, output: .sequence, error: .sequence
      ) { child in
        let group = ProcessGroup(leader: child.processIdentifier.value)
        started.set(group)
        await begin(group, .kill)
        async let fed: Void = ChildStreams.feed(command.input, to: child.standardInputWriter)
        async let errorOutput = ChildStreams.collect(child.standardError, bound: command.outputBound, onLine: nil)
        let output = await ChildStreams.collect(child.standardOutput, bound: command.outputBound, onLine: onLine)
        await fed
        return await ChildResult(ending: .exited(0), output: output, errorOutput: errorOutput)
      }
      var result = outcome.closureResult
      result.ending = ChildEnding(outcome.terminationStatus)
      // A leader that has ended may have left children of its own in the group.
      let group = ProcessGroup(leader: outcome.processIdentifier.value)
      group.send(.kill)
      await end(group)
      return .success(result)
    } catch {
      return .failure(ProcessError(command.program, error))
    }
  }

  /// Tells the sweeper of a group: which signal ends it when this process is gone, and how long it then has.
  func begin(_ group: ProcessGroup, _ signal: EndingSignal, patience: Int = 5) async {
    await tell("start \(group.leader) \(signal.rawValue) \(patience)\n")
    if isClosing { group.send(.kill) }
  }

  /// Tells the sweeper that a group has ended.
  func end(_ group: ProcessGroup) async {
    await tell("end \(group.leader)\n")
  }

  private func tell(_ line: String) async {
    // A sweeper that is gone has swept already; the state says so to whoever starts the next child.
    _ = try? await sweeper.write(line)
  }
}
