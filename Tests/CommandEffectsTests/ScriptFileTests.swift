import CommandEffects
import Testing
import Vocabulary

/// Files that are started or sourced: scripts are read, programs are left alone.
@Suite struct ScriptFileTests {
  /// The codes above information when the file `/work/infra/x` has this content, or is over the bound.
  private func codes(_ command: String, content: String, isTooBig: Bool = false) -> [String] {
    var walk = Walk()
    let (path, bytes) = ("/work/infra/x", Array(content.utf8))
    walk.facts[.beginning(path: path, count: 512)] = .contents(Array(bytes.prefix(512)))
    walk.facts[.contents(path: path, bound: 256 * 1_024)] = isTooBig ? .tooBig : .contents(bytes)
    return walk.codes(of: command)
  }

  @Test(
    "A shell script's commands are found",
    arguments: ["./x", "bash x", "sh ./x", "source x", ". ./x", "sudo ./x", "nohup ./x &", "bash < x", "/work/infra/x"])
  func scriptsAreRead(command: String) {
    #expect(
      codes(command, content: "#!/bin/sh\nterraform destroy -auto-approve\n") == ["terraform.destroy"], "\(command)")
    #expect(codes(command, content: "#!/bin/sh\nterraform plan\n") == [], "\(command)")
  }

  @Test("A script's arguments reach its commands", arguments: ["./x destroy", "bash x destroy", "bash ./x 'destroy'"])
  func argumentsFlow(command: String) {
    #expect(codes(command, content: "terraform $1\n") == ["terraform.destroy"], "\(command)")
  }

  @Test("A program of one's own passes, however big it is")
  func programsPass() {
    #expect(codes("./x --serve", content: "\u{7F}ELF\u{2}\u{1}\u{1}\0\0\0", isTooBig: true) == [])
    #expect(codes("./x build", content: "#!/usr/bin/env node\nconsole.log('terraform destroy')", isTooBig: true) == [])
  }

  @Test("A shell reads what it is given, whatever its first line says")
  func shellsIgnoreOtherInterpreters() {
    #expect(codes("bash x", content: "#!/usr/bin/env python3\nterraform destroy\n") == ["terraform.destroy"])
  }

  @Test("A shell script that is too big to be read holds", arguments: ["./x", "bash x"])
  func bigScriptsHold(command: String) {
    #expect(codes(command, content: "#!/bin/bash\n", isTooBig: true) == ["command.script-unreadable"])
  }
}
