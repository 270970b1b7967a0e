import Foundation
import TestSupport
import Testing

@testable import CLI

@Suite("tagout install, uninstall and doctor for clients that are known from their documents")
struct DocumentedInstallTests {
  /// A client's own file, and one that was there before with other things in it.
  struct Row: Sendable, CustomTestStringConvertible {
    var client: String
    var file: String
    /// Nil where the client's file is Tagout's alone.
    var old: String?
    var managed: String?
    var testDescription: String { client }
  }

  static let rows: [Row] = [
    Row(
      client: "gemini", file: ".gemini/settings.json",
      old:
        "{\n    \"theme\": \"dark\",\n    \"hooks\": {\n        \"BeforeTool\": [\n            {\"hooks\": [{\"type\": \"command\", \"command\": \"mine\"}]}\n        ]\n    }\n}\n",
      managed: "etc/gemini-cli/settings.json"),
    Row(
      client: "cursor", file: ".cursor/hooks.json",
      old: "{\"version\":1,\"hooks\":{\"stop\":[{\"command\":\"mine\"}]}}", managed: "etc/cursor/hooks.json"),
    Row(
      client: "copilot", file: ".copilot/hooks/tagout.json", old: "{ }\n",
      managed: "etc/github-copilot/policy.d/tagout.json"),
    Row(client: "opencode", file: ".config/opencode/plugins/tagout.js"),
    Row(
      client: "windsurf", file: ".codeium/windsurf/hooks.json",
      old:
        "{\r\n  \"hooks\": {\r\n    \"pre_run_command\": [\r\n      { \"command\": \"mine\" }\r\n    ]\r\n  }\r\n}\r\n",
      managed: "etc/windsurf/hooks.json"),
    Row(client: "cline", file: "Documents/Cline/Hooks/PreToolUse"),
    Row(client: "amp", file: ".config/amp/plugins/tagout.ts"),
    Row(
      client: "droid", file: ".factory/settings.json",
      old: "{\n  \"model\": \"x\", \"hooks\": {\"Stop\": []}\n}\n"),
    Row(
      client: "kiro", file: ".kiro/hooks/tagout.json",
      old: "{\"version\":\"v1\",\"hooks\":[{\"name\":\"mine\",\"trigger\":\"Stop\"}]}\n"),
    Row(client: "kimi", file: ".kimi/config.toml", old: "default_model = \"k2\"\n\n[services]\nx = 1"),
    Row(client: "antigravity", file: ".gemini/config/hooks.json", old: "{\n\t\"mine\": {\"Stop\": []}\n}\n"),
  ]

  @Test("A file is made, made once, and gone again", arguments: rows)
  func fresh(row: Row) throws {
    let machine = try TestMachine()
    let installed = try machine.install(row.client, "--user")
    #expect(installed.status == 0, "\(installed.errors)")
    #expect(installed.output.contains("documented, not measured"))
    #expect(machine.text("home/" + row.file)?.contains(machine.hook) == true)
    #expect(try machine.install(row.client, "--user").output.hasPrefix("installed already"))
    let removed = try machine.run(["uninstall", row.client, "--root", machine.path("root")])
    #expect(removed.status == 0, "\(removed.errors)")
    #expect(machine.text("home/" + row.file) == nil)
  }

  @Test("What was there keeps its bytes, and is kept beside", arguments: rows)
  func merged(row: Row) throws {
    guard let old = row.old else { return }
    let machine = try TestMachine()
    try machine.write(old, to: "home/" + row.file)
    #expect(try machine.install(row.client, "--user").status == 0)
    let new = machine.text("home/" + row.file) ?? ""
    #expect(new.contains(machine.hook))
    if old.contains("mine") { #expect(new.contains("mine")) }
    #expect(machine.text("home/\(row.file).before-tagout") == old)
    #expect(try machine.install(row.client, "--user").output.hasPrefix("installed already"))
    #expect(machine.text("home/" + row.file) == new)
    #expect(try machine.run(["uninstall", row.client, "--root", machine.path("root")]).status == 0)
    #expect(machine.text("home/" + row.file) == old)
  }

  @Test("The administrator's file, where the client's document names one", arguments: rows)
  func managed(row: Row) throws {
    let machine = try TestMachine()
    let run = try machine.install(row.client, "--managed")
    guard let managed = row.managed else {
      #expect(run.status == 1)
      #expect(run.errors.contains("give --user"))
      return
    }
    #expect(run.status == 0, "\(run.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: machine.path("root/" + managed))[.posixPermissions]
    #expect(mode as? Int == 0o644)
  }

  @Test("doctor calls the hook as the client would, and says on what that rests", arguments: rows)
  func doctor(row: Row) throws {
    let machine = try TestMachine()
    #expect(try machine.doctor().output.contains("not here: "))
    try machine.install(row.client, "--user")
    let run = try machine.doctor("--json")
    #expect(run.status == 10, "\(run.output)\(run.errors)")
    let report = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let clients = try #require(report["clients"] as? [[String: Any]])
    let client = try #require(clients.first { $0["name"] as? String == row.client })
    #expect(client["basis"] as? String == "documented")
    #expect(client["status"] as? String == "advice")
    let hook = try #require((client["hooks"] as? [[String: Any]])?.first)
    #expect(hook["works"] as? Bool == true, "\(hook)")
    #expect(hook["recorded"] as? Bool == true)
    #expect(try machine.doctor().output.contains("(documented, not measured)"))
  }

  @Test("doctor turns red for a hook that is gone", arguments: rows)
  func gone(row: Row) throws {
    let machine = try TestMachine()
    try machine.install(row.client, "--user")
    let text = try #require(machine.text("home/" + row.file))
    try machine.write(text.replacing(machine.hook, with: "/nowhere/tagout-hook"), to: "home/" + row.file)
    let run = try machine.doctor()
    #expect(run.status == 20, "\(run.output)")
  }

  @Test("The registered command refuses a destroy and lets a look pass, as its client would call it", arguments: rows)
  func calls(row: Row) throws {
    let machine = try TestMachine()
    try machine.install(row.client, "--user")
    let report = try machine.doctor("--json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
    let clients = try #require(object["clients"] as? [[String: Any]])
    let client = try #require(clients.first { $0["name"] as? String == row.client })
    #expect((client["hooks"] as? [[String: Any]])?.count == 1)
    #expect((client["problems"] as? [Any])?.isEmpty == true)
  }

  @Test("A script of somebody else's is left alone", arguments: rows)
  func foreign(row: Row) throws {
    guard row.old == nil else { return }
    let machine = try TestMachine()
    try machine.write("#!/bin/sh\nexit 0\n", to: "home/" + row.file)
    let run = try machine.install(row.client, "--user")
    #expect(run.status == 1)
    #expect(run.errors.contains("somebody else's"))
    #expect(machine.text("home/" + row.file) == "#!/bin/sh\nexit 0\n")
  }

  @Test("A file that does not parse, or has another shape, is left", arguments: rows)
  func malformed(row: Row) throws {
    guard row.old != nil else { return }
    for text in ["{ \"hooks\": ", "{\"hooks\": 3, \"tagout\": 3}"] {
      let machine = try TestMachine()
      try machine.write(text, to: "home/" + row.file)
      #expect(try machine.install(row.client, "--user").status == 1)
      #expect(machine.text("home/" + row.file) == text)
    }
  }

  @Test("Cline's script can be run, and answers when the hook is gone")
  func clineScript() throws {
    let machine = try TestMachine()
    try machine.install("cline", "--user")
    let file = "home/Documents/Cline/Hooks/PreToolUse"
    #expect(FileManager.default.isExecutableFile(atPath: machine.path(file)))
    try machine.write(
      (machine.text(file) ?? "").replacing(machine.hook, with: "/nowhere/tagout-hook"), to: "script")
    let run = try machine.run([machine.path("script")], program: "/bin/sh")
    #expect(run.status == 0)
    #expect(run.output.contains(#""cancel":true"#))
  }

  @Test("Droid passes over settings.json where a hooks.json lies beside it, and doctor says so")
  func droidRival() throws {
    let machine = try TestMachine()
    try machine.install("droid", "--user")
    try machine.write("{}", to: "home/.factory/hooks.json")
    let run = try machine.doctor()
    #expect(run.status == 20)
    #expect(run.output.contains("reads its hooks from"))
  }

  @Test("A list that Kimi wrote empty is filled and emptied again")
  func kimiEmptyList() throws {
    let machine = try TestMachine()
    let old = "default_model = \"\"\nhooks = []\n\n[loop_control]\nmax = 3\n"
    try machine.write(old, to: "home/.kimi/config.toml")
    #expect(try machine.install("kimi", "--user").status == 0)
    #expect(try machine.doctor().output.contains("✓ works"))
    #expect(try machine.run(["uninstall", "kimi"]).status == 0)
    #expect(machine.text("home/.kimi/config.toml") == old)
  }

  @Test("Of Kimi's two programs the one that is here is meant")
  func kimiCode() throws {
    let machine = try TestMachine()
    try machine.write("default_model = \"k2\"\n", to: "home/.kimi-code/config.toml")
    #expect(try machine.install("kimi", "--user").status == 0)
    #expect(machine.text("home/.kimi-code/config.toml")?.contains("PreToolUse") == true)
    #expect(machine.text("home/.kimi/config.toml") == nil)
  }
}
