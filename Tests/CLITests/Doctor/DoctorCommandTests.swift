import Foundation
import TestSupport
import Testing

@testable import CLI

@Suite("tagout doctor tells by trying what holds")
struct DoctorCommandTests {
  /// A settings file that registers a hook, with a part of the reason why it does not hold.
  struct Breakage: Sendable {
    var name: String
    /// `HOOK` stands for the hook's path.
    var entry: String
    var reason: String
    var beside = ""
  }

  static let breakages: [Breakage] = [
    Breakage(
      name: "missing", entry: #""command":"/nowhere/tagout-hook","args":["claude-code"]"#, reason: "no such program"),
    Breakage(
      name: "missing, in a shell", entry: #""command":"/nowhere/tagout-hook claude-code""#,
      reason: "the hook is not there"),
    Breakage(
      name: "another client", entry: #""command":"HOOK","args":["codex"]"#, reason: "in the form of codex"),
    Breakage(name: "no client", entry: #""command":"HOOK","args":["vim"]"#, reason: "refuses even `ls`"),
    Breakage(
      name: "a line before the answer", entry: #""command":"echo hello; HOOK claude-code""#,
      reason: "something else than one JSON object"),
    Breakage(
      name: "a line after the answer", entry: #""command":"HOOK claude-code; echo done""#,
      reason: "something else than one JSON object"),
    Breakage(name: "its output is lost", entry: #""command":"HOOK claude-code >/dev/null""#, reason: "says nothing"),
    Breakage(name: "its end is hidden", entry: #""command":"HOOK nobody || true""#, reason: "says nothing"),
    Breakage(name: "async", entry: #""command":"HOOK","args":["claude-code"],"async":true"#, reason: "does not wait"),
    Breakage(name: "if", entry: #""command":"HOOK","args":["claude-code"],"if":"Bash(terraform *)""#, reason: "\"if\""),
    Breakage(
      name: "a time-out in quotes", entry: #""command":"HOOK","args":["claude-code"],"timeout":"10""#,
      reason: "timeout\" is not a number over 0"),
    Breakage(
      name: "an unknown onFailure", entry: #""command":"HOOK","args":["claude-code"],"onFailure":"deny""#,
      reason: "onFailure\" is not"),
    Breakage(
      name: "all hooks are off", entry: #""command":"HOOK","args":["claude-code"]"#, reason: "disableAllHooks",
      beside: #","disableAllHooks":true"#),
    Breakage(
      name: "a comment", entry: #""command":"HOOK","args":["claude-code"]"#, reason: "line 1", beside: " // why"),
  ]

  @Test("Each planted breakage turns it red, and the reason is named", arguments: breakages)
  func planted(_ row: Breakage) throws {
    let machine = try TestMachine()
    let entry = row.entry.replacing("HOOK", with: machine.hook)
    let text = #"{"hooks":{"PreToolUse":[{"matcher":"*","hooks":[{"type":"command",\#(entry)}]}]}\#(row.beside)}"#
    try machine.write(text, to: "home/.claude/settings.json")
    let run = try machine.doctor()
    #expect(run.status == 20, "\(row.name): \(run.output)\(run.errors)")
    #expect(run.output.contains(row.reason), "\(row.name): \(run.output)")
  }

  @Test("A matcher that never matches Bash turns it red", arguments: ["bash", "ash", "Write", "(["])
  func matchers(_ matcher: String) throws {
    let machine = try TestMachine()
    let hook = #"{"type":"command","command":"\#(machine.hook)","args":["claude-code"]}"#
    try machine.write(
      #"{"hooks":{"PreToolUse":[{"matcher":"\#(matcher)","hooks":[\#(hook)]}]}}"#, to: "home/.claude/settings.json")
    let run = try machine.doctor()
    #expect(run.status == 20)
    #expect(run.output.contains("does not match Bash"))
  }

  @Test("A hook that cannot be executed turns it red")
  func notExecutable() throws {
    let machine = try TestMachine()
    try machine.write("#!/bin/sh\n", to: "bin/tagout-hook")
    let entry = #"{"type":"command","command":"\#(machine.path("bin/tagout-hook"))","args":["claude-code"]}"#
    try machine.write(#"{"hooks":{"PreToolUse":[{"hooks":[\#(entry)]}]}}"#, to: "home/.claude/settings.json")
    let run = try machine.doctor()
    #expect(run.status == 20)
    #expect(run.output.contains("the client runs every call unasked"), "\(run.output)")
  }

  @Test("Hooks turned off in the project's folder turn it red, but not for a managed hook")
  func projectSettings() throws {
    for file in ["settings.json", "settings.local.json"] {
      let machine = try TestMachine()
      try machine.install("claude-code", "--user")
      try machine.write(#"{"disableAllHooks": true}"#, to: "project/.claude/\(file)")
      let off = try machine.doctor()
      #expect(off.status == 20)
      #expect(off.output.contains("project/.claude/\(file)"))
      try machine.install("claude-code", "--managed")
      #expect(try machine.doctor().status == 10)
    }
  }

  @Test("What install puts there is refused a canary, recorded, and called advice for whoever can edit it")
  func installed() throws {
    let machine = try TestMachine()
    try machine.install("claude-code", "--user")
    let run = try machine.doctor("--json")
    #expect(run.status == 10, "\(run.errors)")
    let report = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let client = try #require((report["clients"] as? [[String: Any]])?.first)
    let hook = try #require((client["hooks"] as? [[String: Any]])?.first)
    #expect(hook["works"] as? Bool == true)
    #expect(hook["recorded"] as? Bool == true)
    #expect(client["status"] as? String == "advice")
    let files = report["files"] as? [[String: Any]] ?? []
    #expect(files.first { $0["what"] as? String == "hook settings" }?["editable"] as? Bool == true)
    let steps = report["steps"] as? [[String: Any]] ?? []
    #expect(steps.contains { ($0["command"] as? String)?.hasSuffix("tagout install claude-code --managed") == true })
    #expect(steps.count <= 5)
  }

  @Test("A hook that works makes up for one that lets calls run, but not for one that refuses everything")
  func two() throws {
    let machine = try TestMachine()
    try machine.install("claude-code", "--managed")
    for (command, status) in [("echo x; HOOK claude-code", Int32(10)), ("HOOK nobody", 20)] {
      let text = command.replacing("HOOK", with: machine.hook)
      try machine.write(
        #"{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"\#(text)"}]}]}}"#,
        to: "home/.claude/settings.json")
      let run = try machine.doctor()
      #expect(run.status == status, "\(run.output)")
      #expect(run.output.contains("broken  \(machine.path("home/.claude/settings.json"))"))
    }
  }

  @Test("Codex passes over a hook that nobody trusted, and obeys a managed one")
  func codex() throws {
    let machine = try TestMachine()
    try machine.install("codex", "--user")
    let untrusted = try machine.doctor()
    #expect(untrusted.status == 20)
    #expect(untrusted.output.contains("nobody has trusted the hook"))
    try machine.install("codex", "--managed")
    let managed = try machine.doctor()
    #expect(managed.status == 10, "\(managed.output)")
    #expect(managed.output.contains("works  \(machine.path("root/etc/codex/requirements.toml")) (managed)"))
    try machine.write("{\"$schema\":\"x\",\"hooks\":{}}", to: "home/.codex/hooks.json")
    #expect(try machine.doctor().status == 10)
  }

  @Test("Keys in reach are named and not shown")
  func credentials() throws {
    let machine = try TestMachine()
    let key = "AKIA" + "ABCDEFGHIJKLMNOP"
    try machine.write(
      "[prod]\naws_access_key_id = \(key)\naws_secret_access_key = s3cr3t\n", to: "home/.aws/credentials")
    try machine.write("current-context: live\nusers:\n- user:\n    client-key-data: s3cr3t\n", to: "home/.kube/config")
    try machine.write("db.example.com:5432:*:app:s3cr3t\n", to: "home/.pgpass")
    try machine.write("{}", to: "project/terraform.tfstate")
    for run in [try machine.doctor(), try machine.doctor("--json")] {
      #expect(run.status == 10)
      for name in ["prod", "live", "db.example.com", "terraform.tfstate"] { #expect(run.output.contains(name)) }
      #expect(!run.output.contains("s3cr3t") && !run.output.contains(key))
    }
  }

  @Test("An old Claude Code is told from one that knows onFailure")
  func versions() throws {
    let machine = try TestMachine()
    try machine.install("claude-code", "--managed")
    for (version, isTold) in [("2.1.294", true), ("2.1.295", false), ("2.1.330", false), ("1.0.9", true)] {
      try ExecutableScript.write("#!/bin/sh\necho '\(version) (Claude Code)'\n", to: machine.path("bin/claude"))
      let run = try machine.doctor()
      #expect(run.output.contains("Claude Code \(version)"))
      #expect(run.output.contains("too old for onFailure") == isTold)
    }
  }

  @Test("A settings file that cannot be read is not guessed about")
  func unreadable() throws {
    let machine = try TestMachine()
    try machine.write("", to: "root/etc/claude-code/managed-settings.json/x")
    let run = try machine.doctor()
    #expect(run.status == 1)
    #expect(run.errors.contains("managed-settings.json"))
  }
}
