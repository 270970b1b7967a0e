import Formats
import Foundation
import Service
import TestSupport
import Testing
import Vocabulary

@Suite struct RunnerPartsTests {
  private let work = RunEvent.Work(proposal: "p", fencing: 7, isApply: true, marker: "m", root: "tree")

  @Test("What a journal tells decides what is said of a run that was left, and none is run again")
  func recovery() {
    let ended = RunReport(.failed, change: .saved, exit: 1)
    #expect(RunRecovery([]) == .clean)
    #expect(RunRecovery([.leased(work)]) == .report(work, RunReport(.abandoned)))
    #expect(RunRecovery([.leased(work), .asked]) == .report(work, RunReport(.abandoned)))
    guard case .report(_, let unknown) = RunRecovery([.leased(work), .asked, .started]) else {
      Issue.record("a started run is cleaned away")
      return
    }
    #expect(unknown.outcome == .failed && unknown.change == .unsaved)
    #expect(RunRecovery([.leased(work), .asked, .started, .ended(ended)]) == .report(work, ended))
    #expect(RunRecovery([.leased(work), .asked, .started, .ended(ended), .reported]) == .clean)
  }

  @Test("Every event reads as it was written")
  func events() {
    let report = RunReport(.failed, change: .unsaved, exit: 1, signal: 9, reason: "a \"b\"", leftState: true)
    for event in [RunEvent.leased(work), .asked, .started, .ended(report), .reported] {
      #expect(RunEvent(event.value) == event)
    }
    #expect(RunEvent(.object(["event": "other"])) == nil)
  }

  @Test(
    "Providers are allowed by their whole source, whatever its case",
    arguments: [
      ("hashicorp/aws", "registry.terraform.io/hashicorp/aws", true),
      ("hashicorp/*", "registry.terraform.io/Hashicorp/AWS", true),
      ("hashicorp/aws", "registry.terraform.io/evil/aws", false),
      ("hashicorp/aws", "evil.example/hashicorp/aws", false),
      ("*/*/*", "evil.example/a/b", true),
      ("hashicorp/aws", "registry.terraform.io/hashicorp/aws/x", false),
    ])
  func patterns(pattern: String, source: String, isAllowed: Bool) {
    #expect(ProviderPattern(pattern)?.matches(source) == isAllowed)
  }

  @Test(
    "What is no provider source is no pattern", arguments: ["aws", "", "a/b/c/d", "a//b", "hashicorp/a\"ws", "a/b c"])
  func noPatterns(text: String) {
    #expect(ProviderPattern(text) == nil)
  }

  @Test("Secrets are hidden whole, encoded, as a part of a line, and by their shape alone")
  func mask() {
    let mask = LogMask(["hunter2-hunter2", "line one\nline two", "abc"])
    #expect(mask.masked("a hunter2-hunter2b") == "a (sensitive)b")
    #expect(mask.masked("x line two y") == "x (sensitive) y")
    #expect(mask.masked("abc is too short to be one") == "abc is too short to be one")
    #expect(mask.masked(Base64.encode(Array("hunter2-hunter2".utf8))) == "(sensitive)")
    #expect(mask.masked(Hexadecimal.encode(Array("hunter2-hunter2".utf8))) == "(sensitive)")
    #expect(!mask.masked("key AKIAIOSFODNN7EXAMPLE").contains("AKIAIOSFODNN7EXAMPLE"))
  }

  @Test("The values that a state marks as sensitive are found, at any depth")
  func stateSecrets() {
    let state = """
      {"version":4,"outputs":{"a":{"value":"out-secret","sensitive":true},"b":{"value":"open"}},
      "resources":[{"instances":[{"attributes":{"p":"deep-secret","q":"open","l":[{"x":"listed-secret"}]},
      "sensitive_attributes":[[{"type":"get_attr","value":"p"}],[{"type":"get_attr","value":"l"},
      {"type":"index","value":{"value":0,"type":"number"}},{"type":"get_attr","value":"x"}]]}]}]}
      """
    #expect(StateSecrets.texts(in: Array(state.utf8)) == ["out-secret", "deep-secret", "listed-secret"])
    #expect(StateSecrets.texts(in: Array("no state".utf8)).isEmpty)
  }

  @Test(
    "The backend is read from all files together, an override and JSON too",
    arguments: [
      ([("main.tf", "")], nil, true),
      ([("main.tf", "terraform {\n  backend \"local\" {}\n}\n")], "local", true),
      ([("main.tf", "terraform {\n  backend \"s3\" {}\n}\n")], "s3", false),
      ([("main.tf", "terraform {\n  cloud {}\n}\n")], "cloud", false),
      ([("a.tf.json", #"{"terraform":{"backend":{"http":{}}}}"#)], "http", true),
      (
        [
          ("main.tf", "terraform {\n  backend \"http\" {}\n}\n"),
          ("x_override.tf", "terraform {\n  backend \"gcs\" {}\n}\n"),
        ],
        "gcs", false
      ),
    ] as [([(String, String)], String?, Bool)])
  func backends(files: [(String, String)], backend: String?, isHere: Bool) throws {
    let module = try RootModule(files.map { ($0.0, Array($0.1.utf8)) })
    #expect(module.backend == backend)
    #expect(module.keepsStateHere == isHere)
  }

  @Test("A file that would come after the runner's own, or that cannot be read, is refused")
  func rootFiles() {
    #expect(throws: RunnerError.self) { try RootModule([("\u{7F}z_override.tf", [])]) }
    #expect(throws: RunnerError.self) { try RootModule([("main.tf", Array("terraform {".utf8))]) }
  }

  @Test("Text for a list or an object is given as one, other text as text")
  func variables() throws {
    let module = try RootModule([
      ("v.tf", Array("variable \"l\" {\n  type = list(string)\n}\nvariable \"s\" {\n  type = string\n}\n".utf8))
    ])
    let file = try module.file(of: ["l": #"["a"]"#, "s": #"["a"]"#, "n": "3"])
    #expect(String(decoding: file, as: UTF8.self) == #"{"l":["a"],"n":"3","s":"[\"a\"]"}"#)
  }

  @Test("Every program that is started and every sync has a named point around it")
  func points() throws {
    let folder = "Sources/Service/Runner"
    let effects = ["keeper.run(", "runGated(", "DurableLines.append(", "AtomicFile.write("]
    for name in RepositoryFile.names(in: folder) ?? [] {
      let text = String(decoding: RepositoryFile.bytes("\(folder)/\(name)") ?? [], as: UTF8.self)
      let count = effects.reduce(0) { $0 + text.components(separatedBy: $1).count - 1 }
      let passes = text.components(separatedBy: ".pass()").count - 1
      #expect(passes >= 2 * count, "\(name): \(count) effects, \(passes) points")
    }
  }
}
