import Foundation
import TestSupport
import Testing

@testable import CLI

@Suite("tagout install and uninstall, as a person runs them")
struct InstallCommandTests {
  static let managed = [
    ("claude-code", "root/etc/claude-code/managed-settings.json"), ("codex", "root/etc/codex/requirements.toml"),
  ]
  static let own = [("claude-code", "home/.claude/settings.json"), ("codex", "home/.codex/hooks.json")]

  @Test("A managed file is made, can be read by everyone, and is gone again", arguments: managed)
  func managedFile(_ client: String, _ file: String) throws {
    let machine = try TestMachine()
    let installed = try machine.install(client, "--managed")
    #expect(installed.status == 0, "\(installed.errors)")
    #expect(machine.text(file)?.contains(machine.hook) == true)
    let mode = try FileManager.default.attributesOfItem(atPath: machine.path(file))[.posixPermissions] as? Int
    #expect(mode == 0o644)
    #expect(installed.output.contains("uninstall \(client)"))
    let again = try machine.install(client, "--managed")
    #expect(again.output.hasPrefix("installed already"))
    let removed = try machine.run(["uninstall", client, "--root", machine.path("root")])
    #expect(removed.status == 0)
    #expect(machine.text(file) == nil)
  }

  @Test("A user's file keeps its bytes, its rights and its link", arguments: own)
  func ownFile(_ client: String, _ file: String) throws {
    let machine = try TestMachine()
    let old = "{\r\n\t\"description\" : \"x\" ,\r\n\t\"hooks\":{ }\r\n}"
    try machine.write(old, to: "dotfiles/settings")
    try machine.write("", to: file)
    try FileManager.default.removeItem(atPath: machine.path(file))
    try FileManager.default.createSymbolicLink(
      atPath: machine.path(file), withDestinationPath: machine.path("dotfiles/settings"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: machine.path("dotfiles/settings"))
    #expect(try machine.install(client, "--user").status == 0)
    #expect(machine.text("dotfiles/settings")?.contains("tagout-hook") == true)
    #expect(try machine.run(["uninstall", client, "--root", machine.path("root")]).status == 0)
    #expect(machine.text("dotfiles/settings") == old)
    let attributes = try FileManager.default.attributesOfItem(atPath: machine.path("dotfiles/settings"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: machine.path(file)).hasSuffix("settings"))
  }

  @Test("A dry run shows what would change, without the lines that stay, and changes nothing")
  func dryRun() throws {
    let machine = try TestMachine()
    try machine.write("{\n  \"env\": {\"KEY\": \"secret\"},\n  \"a\": 1\n}\n", to: "home/.claude/settings.json")
    let before = machine.text("home/.claude/settings.json")
    let run = try machine.install("claude-code", "--user", "--dry-run")
    #expect(run.status == 0)
    #expect(run.output.contains("+  \"disableSkillShellExecution\": true"))
    #expect(!run.output.contains("secret"))
    #expect(machine.text("home/.claude/settings.json") == before)
  }

  @Test("A file that does not parse is left, and the place is named")
  func malformed() throws {
    let machine = try TestMachine()
    try machine.write("{\n  \"a\": 1,\n}\n", to: "home/.claude/settings.json")
    let run = try machine.install("claude-code", "--user")
    #expect(run.status == 1)
    #expect(run.errors.contains("line 3, column 1"))
    #expect(machine.text("home/.claude/settings.json") == "{\n  \"a\": 1,\n}\n")
  }

  @Test("Without the hook's program beside it, nothing is registered")
  func noHook() throws {
    let machine = try TestMachine()
    let alone = machine.path("tagout")
    let built = BuiltProducts.path(of: "tagout").path()
    // Not copied by this process: a child that another test starts meanwhile would keep the copy open for writing.
    #expect(try machine.run([built, alone], program: "/bin/cp").status == 0)
    let run = try machine.run(["install", "claude-code", "--user"], program: alone)
    #expect(run.status == 1)
    #expect(run.errors.contains("put tagout and tagout-hook into one folder"))
    try machine.write("#!/bin/sh\nexit 0\n", to: "tagout-hook")
    let mute = try machine.run(["install", "claude-code", "--user"], program: alone)
    #expect(mute.errors.contains("cannot be executed"))
    try ExecutableScript.write("#!/bin/sh\nexit 0\n", to: machine.path("tagout-hook"))
    let silent = try machine.run(["install", "claude-code", "--user"], program: alone)
    #expect(silent.errors.contains("the hook says nothing"))
    #expect(machine.text("home/.claude/settings.json") == nil)
  }

  @Test("An unknown client is a wrong command line")
  func unknownClient() throws {
    let run = try TestMachine().run(["install", "emacs"])
    #expect(run.status == 64)
    #expect(run.errors.contains("give one of claude-code, codex"))
  }

  @Test("The report as JSON names each file and what was done to it")
  func json() throws {
    let machine = try TestMachine()
    let run = try machine.install("claude-code", "--user", "--json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let files = object?["files"] as? [[String: Any]]
    #expect(files?.first?["deed"] as? String == "installed")
    #expect(files?.first?["kind"] as? String == "user")
    #expect(object?["dry_run"] as? Bool == false)
  }
}
