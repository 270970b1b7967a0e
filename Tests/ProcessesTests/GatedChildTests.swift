import Glibc
import Processes
import Testing

@Suite("A program at a gate starts when it is let go, and is asked to stop once")
struct GatedChildTests {
  private struct Refused: Error {}

  private func keeping<Success: Sendable>(
    _ body: (ProcessKeeper, String) async throws -> Success
  ) async throws -> Success {
    let folder = try ScratchFolder.make(in: "/tmp", prefix: "tagout-gate", isPassable: false)
    return try await ProcessKeeper.with(folder) { keeper in try await body(keeper, folder.path) }
  }

  private func text(_ path: String) -> String {
    var text = ""
    guard let file = fopen(path, "r") else { return text }
    defer { fclose(file) }
    while case let byte = fgetc(file), byte != EOF { text.unicodeScalars.append(Unicode.Scalar(UInt8(byte))) }
    return text
  }

  @Test("its words reach it as they are, and its outputs the file")
  func words() async throws {
    try await keeping { keeper, folder in
      let log = folder + "/log"
      let command = ChildCommand("/usr/bin/printf", ["%s|", "$(id)", "a b", "go"], environment: .exactly([:]))
      let ending = try await keeper.runGated(command, log: log, patience: 5, control: ChildControl()) {
        #expect(text(log).isEmpty)
      }
      #expect(ending == .exited(0))
      #expect(text(log) == "$(id)|a b|go|")
    }
  }

  @Test("when it is not let go, it never ran")
  func refused() async throws {
    try await keeping { keeper, folder in
      let command = ChildCommand("/usr/bin/touch", [folder + "/ran"], environment: .exactly([:]))
      await #expect(throws: Refused.self) {
        try await keeper.runGated(command, log: folder + "/log", patience: 5, control: ChildControl()) {
          throw Refused()
        }
      }
      let control = ChildControl()
      control.interrupt()
      let ending = try await keeper.runGated(command, log: folder + "/log", patience: 5, control: control) {}
      #expect(ending == .signalled(SIGINT))
      #expect(access(folder + "/ran", F_OK) != 0)
    }
  }

  @Test("an interrupt reaches its group once, and what it writes then is kept")
  func interrupted() async throws {
    try await keeping { keeper, folder in
      let control = ChildControl()
      let script = "trap 'echo one; exit 3' INT; while :; do :; done"
      let command = ChildCommand("/bin/sh", ["-c", script], environment: .exactly(["PATH": "/usr/bin:/bin"]))
      let ending = try await keeper.runGated(
        command, log: folder + "/log", patience: 5, control: control,
        afterStart: {
          control.interrupt()
          control.interrupt()
        }
      ) {}
      // The shell at the gate ends by the signal when it came before the program.
      #expect(ending == .exited(3) || ending == .signalled(SIGINT))
      #expect(text(folder + "/log") == (ending == .exited(3) ? "one\n" : ""))
    }
  }

  @Test("processes are found by what marks them, wherever they went")
  func marked() async throws {
    try await keeping { keeper, folder in
      let script = "setsid sleep 600 >/dev/null 2>&1 & echo started"
      let command = ChildCommand(
        "/bin/sh", ["-c", script], environment: .exactly(["PATH": "/usr/bin:/bin", "TAGOUT_TEST": folder]))
      _ = try await keeper.runGated(command, log: folder + "/log", patience: 5, control: ChildControl()) {}
      let found = MarkedProcesses.find("TAGOUT_TEST", folder)
      MarkedProcesses.end(found)
      #expect(found.count <= 1)
      #expect(MarkedProcesses.find("TAGOUT_TEST", folder + "-other").isEmpty)
    }
  }
}
