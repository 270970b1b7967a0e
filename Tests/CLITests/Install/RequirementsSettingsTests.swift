import AgentProtocols
import Formats
import TestSupport
import Testing
import Vocabulary

@Suite("Tagout's hook goes into Codex's requirements and comes out again")
struct RequirementsSettingsTests {
  static let texts: [(name: String, text: String)] = [
    ("an empty file", ""), ("an empty line", "\n"), ("blanks", "  \n\t\n"), ("a comment", "# ours"),
    ("a comment and a line feed", "# ours\n"), ("one key", "allowed = ['a']"),
    ("one key, a line feed", "allowed = ['a']\n"),
    ("CRLF", "a = 1\r\nb = 2\r\n"), ("CRLF, last line open", "a = 1\r\nb = 2"),
    ("mixed line ends", "a = 1\nb = 2\r\nc = 3"),
    ("features are there", "[features]\nother = true\n"), ("features are there, open", "[features]\nother = true"),
    ("features with a comment", "[ features ] # why\nother = true\n\n[x]\n"),
    ("the feature is on", "[features]\nhooks = true\n"),
    ("hooks are there", "[hooks]\nmanaged_dir = '/x'\n"), ("hooks without a folder", "[hooks]\n\n[y]\na = 1\n"),
    (
      "other hooks",
      "[[hooks.PreToolUse]]\nmatcher = 'a'\n[[hooks.PreToolUse.hooks]]\ntype = 'command'\ncommand = 'x'\n"
    ),
    ("all of it", "[features]\r\na = 1\r\n[hooks]\r\nb = 2\r\n[[hooks.PreToolUse]]\r\n"),
    ("dotted and on", "features.hooks = true\n"),
    ("a text that looks like a header", "a = '''\n[features]x\n'''\n"), ("a mark", "a = 1 # tagout\n"),
    ("empty lines at the end", "a = 1\n\n\n"),
  ]

  static let refused: [(text: String, reason: String)] = [
    ("a = ", "line 1, column 5"), ("a = 1\na = 2\n", "line 2, column 1"), ("{}", "line 1, column 1"),
    ("[features]\nhooks = false\n", "\"features.hooks\" is false"),
    ("features = { a = 1 }\n", "nothing can be added to"),
    ("hooks = { a = 1 }\n", "nothing can be added to"), ("[hooks]\nPreToolUse = []\n", "nothing can be added to"),
    ("features.a = 1\n", "nothing can be added to"),
    ("a = '''\n[features]\n'''\n[b]\n[features.c]\n[[features.d]]\n[features]\nx=1\n[[x", "line 9, "),
  ]

  private func registration() throws -> HookRegistration {
    try #require(HookRegistration.codex(program: "/usr/local/bin/tagout-hook"))
  }

  @Test("The bytes are the same again, and twice is once", arguments: texts)
  func inverse(_ row: (name: String, text: String)) throws {
    let old = Array(row.text.utf8)
    let new = try RequirementsSettings.installed(try registration(), in: old)
    let value = try TOMLReader.read(new.content ?? [])
    #expect(value["features"]?["hooks"] == .boolean(true))
    #expect(value["hooks"]?["PreToolUse"]?.elements?.last?["hooks"]?.elements?.count == 1)
    #expect(try RequirementsSettings.installed(try registration(), in: new.content).content == new.content)
    let restored = try RequirementsSettings.uninstalled(from: new.content)
    #expect(restored.content == old, "\(row.name): \(String(decoding: restored.content ?? [], as: UTF8.self))")
  }

  @Test("A file that was not there is gone again")
  func missing() throws {
    let new = try RequirementsSettings.installed(try registration(), in: nil)
    #expect(try RequirementsSettings.uninstalled(from: new.content).content == nil)
    #expect(try RequirementsSettings.uninstalled(from: nil).content == nil)
  }

  @Test("What is not TOML, or is closed to additions, is left as it is", arguments: refused)
  func refusals(_ row: (text: String, reason: String)) throws {
    let registration = try registration()
    let error = #expect(throws: SettingsError.self) {
      try RequirementsSettings.installed(registration, in: Array(row.text.utf8))
    }
    #expect(error?.description.contains(row.reason) == true, "\(row.text): \(String(describing: error))")
  }

  @Test("What others add before and after stays")
  func othersChange() throws {
    let new = try RequirementsSettings.installed(try registration(), in: Array("a = 1\n".utf8))
    let text = "# theirs\n" + String(decoding: new.content ?? [], as: UTF8.self) + "[theirs]\nb = 1\n"
    let bare = try RequirementsSettings.uninstalled(from: Array(text.utf8)).content ?? []
    #expect(String(decoding: bare, as: UTF8.self) == "# theirs\na = 1\n[theirs]\nb = 1\n")
  }

  @Test("A path with a quote is not put into a shell command")
  func quotes() {
    #expect(HookRegistration.codex(program: "/it's/tagout-hook") == nil)
  }

  @Test("Damaged files are left as they are, or come back to the byte")
  func damagedFiles() throws {
    let registration = try registration()
    let seeds = Self.texts.map { Array($0.text.utf8) }
    let accepted = try Mutation.run(for: .milliseconds(500), seed: 7, on: seeds) { old, seed in
      let new: SettingsChange
      do { new = try RequirementsSettings.installed(registration, in: old) } catch { return false }
      let again = try RequirementsSettings.uninstalled(from: new.content)
      #expect(again.content == old, "seed \(seed): \(String(decoding: old, as: UTF8.self).debugDescription)")
      return true
    }
    #expect(accepted > 0)
  }
}
