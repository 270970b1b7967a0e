import AgentProtocols
import Formats
import TestSupport
import Testing
import Vocabulary

@Suite("Tagout's hook goes into a settings file and comes out again")
struct HookSettingsTests {
  static let registrations = [
    HookRegistration.claudeCode(program: "/usr/local/bin/tagout-hook"),
    HookRegistration.codex(program: "/usr/local/bin/tagout-hook"),
  ].compactMap { $0 }

  private func events(_ bytes: [UInt8]?, _ event: String) throws -> [StructuredValue] {
    let text = bytes.map { $0.starts(with: [0xEF, 0xBB, 0xBF]) ? Array($0.dropFirst(3)) : $0 }
    return try JSONReader.read(text ?? [])["hooks"]?[event]?.elements ?? []
  }

  @Test("The bytes are the same again, whatever the file looked like", arguments: SettingsTable.texts)
  func inverse(_ row: (name: String, text: String)) throws {
    for registration in Self.registrations {
      let old = Array(row.text.utf8)
      let new = try HookSettings.installed(registration, in: old)
      #expect(new.content != old)
      let calls = try events(new.content, "PreToolUse").filter { group in
        "\(group)".contains("/usr/local/bin/tagout-hook")
      }
      #expect(calls.count == 1, "\(row.name)")
      let restored = try HookSettings.uninstalled(registration.client, from: new.content)
      #expect(restored.content == old, "\(row.name): \(String(decoding: new.content ?? [], as: UTF8.self))")
      #expect(restored.wasThere)
    }
  }

  @Test("Putting it in twice is putting it in once", arguments: SettingsTable.texts)
  func idempotent(_ row: (name: String, text: String)) throws {
    for registration in Self.registrations {
      let once = try HookSettings.installed(registration, in: Array(row.text.utf8))
      let twice = try HookSettings.installed(registration, in: once.content)
      #expect(twice.content == once.content, "\(row.name)")
      #expect(twice.wasThere)
    }
  }

  @Test("What is not read by the client is left as it is, and the place is named", arguments: SettingsTable.refused)
  func refusals(_ row: (name: String, text: String, reason: String)) {
    for registration in Self.registrations {
      let error = #expect(throws: SettingsError.self) {
        try HookSettings.installed(registration, in: Array(row.text.utf8))
      }
      #expect(error?.description.contains(row.reason) == true, "\(row.name): \(String(describing: error))")
    }
  }

  @Test("A file that was not there is gone again")
  func missing() throws {
    for registration in Self.registrations {
      let new = try HookSettings.installed(registration, in: nil)
      #expect(try HookSettings.uninstalled(registration.client, from: new.content).content == nil)
      #expect(try HookSettings.installed(registration, in: new.content).content == new.content)
    }
  }

  @Test("A hook put in by hand gives way to the whole registration", arguments: SettingsTable.older)
  func upgrade(_ text: String) throws {
    let registration = Self.registrations[0]
    let new = try HookSettings.installed(registration, in: Array(text.utf8))
    #expect(new.wasThere)
    let shown = String(decoding: new.content ?? [], as: UTF8.self)
    #expect(!shown.contains("/old/") && !shown.contains("|| exit 2"), "\(shown)")
    #expect(shown.contains("\"onFailure\""))
    let bare = try HookSettings.uninstalled("claude-code", from: new.content).content ?? []
    #expect(!String(decoding: bare, as: UTF8.self).contains("tagout-hook"))
  }

  @Test("The registration is the one that was measured to hold")
  func entry() throws {
    let new = try HookSettings.installed(Self.registrations[0], in: nil)
    let expected = """
      {
        "hooks": {
          "PreToolUse": [
            {
              "matcher": "*",
              "hooks": [
                {
                  "type": "command",
                  "command": "/usr/local/bin/tagout-hook",
                  "args": ["claude-code"],
                  "timeout": 10,
                  "onFailure": "block"
                }
              ]
            }
          ],
      """
    let text = String(decoding: new.content ?? [], as: UTF8.self)
    #expect(text.hasPrefix(expected), "\(text)")
    #expect(text.hasSuffix("  \"disableSkillShellExecution\": true\n}\n"))
    let codex = try HookSettings.installed(Self.registrations[1], in: nil)
    #expect(!String(decoding: codex.content ?? [], as: UTF8.self).contains("disableSkill"))
  }

  @Test("What others add afterwards stays, to the byte, and so does a setting that was there")
  func othersChange() throws {
    let old = "{\n  \"disableSkillShellExecution\": true,\n  \"model\": \"opus\"\n}\n"
    let new = try HookSettings.installed(Self.registrations[0], in: Array(old.utf8))
    let text = String(decoding: new.content ?? [], as: UTF8.self)
    let changed = text.replacing("\"opus\"", with: "\"sonnet\",\n  \"theirs\": [1,2]")
      .replacing("\"PostToolUse\": [", with: "\"PostToolUse\": [\n      {\"hooks\": []},")
    let bare = try HookSettings.uninstalled("claude-code", from: Array(changed.utf8)).content ?? []
    let wanted = """
      {
        "disableSkillShellExecution": true,
        "model": "sonnet",
        "theirs": [1,2],
        "hooks": {
          "PostToolUse": [
            {"hooks": []}
          ]
        }
      }

      """
    #expect(String(decoding: bare, as: UTF8.self) == wanted)
  }

  @Test("A value of another kind is kept, and told of")
  func remarks() throws {
    let off = Array("{\"disableSkillShellExecution\":false,\"disableAllHooks\":true}".utf8)
    let change = try HookSettings.installed(Self.registrations[0], in: off)
    #expect(change.remarks.count == 2)
    #expect(String(decoding: change.content ?? [], as: UTF8.self).contains("\"disableSkillShellExecution\":false"))
  }

  @Test("Random files come back to the byte, whatever was nested in what")
  func randomFiles() throws {
    var done = 0
    for seed in UInt64(1)...400 {
      var random = SeededRandom(seed: seed)
      var document = RandomSettings(random: random)
      let old = Array(document.text().utf8)
      random = document.random
      let registration = Self.registrations[Int(seed % 2)]
      let new: SettingsChange
      do { new = try HookSettings.installed(registration, in: old) } catch { continue }
      let again = try HookSettings.uninstalled(registration.client, from: new.content)
      #expect(again.content == old, "seed \(seed): \(String(decoding: old, as: UTF8.self))")
      #expect(try HookSettings.installed(registration, in: new.content).content == new.content, "seed \(seed)")
      done += 1
    }
    #expect(done > 380)
  }

  @Test("Damaged files are left as they are, or come back to the byte")
  func damagedFiles() throws {
    let seeds = SettingsTable.texts.map { Array($0.text.utf8) }
    let accepted = try Mutation.run(for: .milliseconds(500), seed: 7, on: seeds) { old, seed in
      var isAccepted = false
      for registration in Self.registrations {
        let new: SettingsChange
        do { new = try HookSettings.installed(registration, in: old) } catch { continue }
        let again = try HookSettings.uninstalled(registration.client, from: new.content)
        #expect(again.content == old, "seed \(seed): \(String(decoding: old, as: UTF8.self).debugDescription)")
        isAccepted = true
      }
      return isAccepted
    }
    #expect(accepted > 0)
  }
}
