import Glibc
import Subprocess
import SystemPackage

extension ProcessKeeper {
  /// Runs a program whose outputs are appended to a file, so that it can go on writing when this process is gone.
  ///
  /// It is held at a gate until `beforeStart` has returned: when that throws, or this process dies in it, the program was
  /// never started. When this process dies later the sweeper sends SIGINT, and SIGKILL after `patience` seconds.
  /// No time limit is kept here: `control` is for whoever keeps one.
  package func runGated(
    _ command: ChildCommand, log: String, patience: Int, control: ChildControl,
    afterStart: () -> Void = {}, beforeStart: () async throws -> Void
  ) async throws -> ChildEnding {
    guard !isClosing else { throw ProcessError.closing }
    guard !control.isAsked else { return .signalled(SIGINT) }
    do {
      let file = try FileDescriptor.open(
        FilePath(log), .writeOnly, options: [.create, .append, .closeOnExec], permissions: .ownerReadWrite)
      let outcome = try await Subprocess.run(
        command.gated.configuration, input: .inputWriter,
        output: .fileDescriptor(file, closeAfterSpawningProcess: true), error: .combinedWithOutput
      ) { child in
        let group = ProcessGroup(leader: child.processIdentifier.value)
        await begin(group, .interrupt, patience: patience)
        let result: Result<Void, any Error>
        do {
          try await beforeStart()
          _ = try await child.standardInputWriter.write("go\n")
          control.begin(group)
          afterStart()
          result = .success(())
        } catch {
          result = .failure(error)
        }
        // A gate that is gone needs no end of file.
        try? await child.standardInputWriter.finish()
        return result
      }
      control.end()
      let group = ProcessGroup(leader: outcome.processIdentifier.value)
      group.send(.kill)
      await end(group)
      try outcome.closureResult.get()
      return ChildEnding(outcome.terminationStatus)
    } catch let error as SubprocessError {
      throw ProcessError(command.program, error)
    }
  }
}

extension ChildCommand {
  /// The same behind a shell that waits for the word `go` and then becomes the program, its words as they are.
  fileprivate var gated: ChildCommand {
    var command = self
    command.program = "/bin/sh"
    command.arguments =
      ["-c", #"read -r word && [ "$word" = go ] && exec "$@" </dev/null"#, "tagout-gate", program] + arguments
    return command
  }
}
