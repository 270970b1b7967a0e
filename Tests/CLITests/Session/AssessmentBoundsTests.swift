import Foundation
import Testing

/// One assessment reads no more than its bounds, whichever program makes it.
@Suite struct AssessmentBoundsTests {
  @Test("Scripts of more than a megabyte together hold by every way in")
  func scripts() throws {
    let hook = try HookProcess()
    let script = "echo " + String(repeating: "x", count: 250_000) + "\n"
    for number in 0..<6 {
      try Data(script.utf8).write(to: hook.folder.appending(path: "s\(number).sh"))
    }
    let few = "bash s0.sh; bash s1.sh"
    let many = (0..<6).map { "bash s\($0).sh" }.joined(separator: "; ")
    #expect(try hook.ask(few).isEmpty)
    #expect(try hook.ask(many).contains("\"ask\""))
    for verb in [["check", "command"], ["explain"]] {
      let (passing, held) = (try hook.run("tagout", verb + ["--", few]), try hook.run("tagout", verb + ["--", many]))
      #expect(passing.status == 0, "\(verb) \(passing.text.prefix(300))")
      #expect(held.text != passing.text)
      if verb[0] == "check" { #expect(held.status == 10, "\(held.text.prefix(300))") }
    }
  }

  @Test("An input over the hook's bound is refused before it is read whole")
  func inputs() throws {
    let hook = try HookProcess()
    let output = try hook.run("tagout-hook", ["claude-code"], input: Data(repeating: 32, count: (16 << 20) + 1))
    #expect(output.status == 2)
    #expect(output.text.contains("standard input"), "\(output.text.prefix(300))")
  }
}
