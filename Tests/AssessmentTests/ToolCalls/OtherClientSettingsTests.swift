import Assessment
import Testing

@Suite("Edits of the settings of clients that are known from their documents")
struct OtherClientSettingsTests {
  typealias Scene = ToolCallScene

  static let registered = [
    "/home/ann/.gemini/settings.json", "/home/ann/.gemini/config/hooks.json", "/home/ann/.cursor/hooks.json",
    "/home/ann/.copilot/hooks/tagout.json", "/home/ann/.codeium/windsurf/hooks.json",
    "/home/ann/.factory/settings.json", "/home/ann/.kiro/hooks/tagout.json",
    "/home/ann/.config/opencode/plugins/tagout.js", "/home/ann/.config/amp/plugins/tagout.ts",
    "/home/ann/Documents/Cline/Hooks/PreToolUse", "/home/ann/.kimi/config.toml",
  ]

  @Test("Each is there in the scene")
  func scene() {
    for path in Self.registered { #expect(Scene.files[path]?.contains("tagout") == true, "\(path)") }
  }

  @Test("An edit that takes Tagout's hook out is refused", arguments: registered)
  func removed(path: String) {
    let (word, codes, _) = Scene.judge(Scene.edit(path, "tagout-hook", "true"))
    #expect(word == "deny", "\(codes)")
    #expect(codes.first == "guard.client-settings-weakened")
  }

  @Test("So is writing the file anew without it", arguments: registered)
  func rewritten(path: String) {
    let (word, codes, _) = Scene.judge(Scene.write(path, path.hasSuffix(".toml") ? "model = 1\n" : "{}"))
    #expect(word == "deny", "\(codes)")
  }

  @Test(
    "So is a setting that switches hooks off",
    arguments: [
      ("/home/ann/.gemini/settings.json", #"{"hooks":{"#, #"{"hooksConfig":{"enabled":false},"hooks":{"#),
      ("/home/ann/.gemini/config/hooks.json", #"{"tagout":{"#, #"{"tagout":{"enabled":false,"#),
      ("/home/ann/.copilot/hooks/tagout.json", #""version":1"#, #""version":1,"disableAllHooks":true"#),
      ("/home/ann/.factory/settings.json", #"{"hooks":{"#, #"{"hooksDisabled":true,"hooks":{"#),
      ("/home/ann/.kiro/hooks/tagout.json", #""enabled":true"#, #""enabled":false"#),
      ("/home/ann/.cursor/hooks.json", #","failClosed":true"#, ""),
      ("/home/ann/.cursor/hooks.json", #""beforeShellExecution""#, #""stop""#),
    ])
  func switchedOff(path: String, old: String, new: String) {
    let (word, codes, _) = Scene.judge(Scene.edit(path, old, new))
    #expect(word == "deny", "\(codes)")
    #expect(codes.first == "guard.client-settings-weakened")
  }

  @Test(
    "What leaves the hook as it is passes",
    arguments: [
      ("/home/ann/.gemini/settings.json", #"{"hooks":{"#, #"{"theme":"dark","hooks":{"#),
      ("/home/ann/.cursor/hooks.json", #""version":1"#, #""version": 1"#),
      ("/home/ann/.factory/settings.json", #"{"hooks":{"#, #"{"model":"x","hooks":{"#),
      ("/home/ann/.kimi/config.toml", "[[hooks]]", "model = \"x\"\n[[hooks]]"),
    ])
  func kept(path: String, old: String, new: String) {
    let (word, codes, _) = Scene.judge(Scene.edit(path, old, new))
    #expect(word == "allow", "\(codes)")
  }

  @Test(
    "So does a file of these clients that says nothing of Tagout",
    arguments: [
      "/srv/app/.cursor/rules/a.mdc", "/srv/app/.cursor/hooks.json", "/srv/app/.github/workflows/ci.yml",
      "/srv/app/.gemini/settings.json", "/srv/app/.opencode/plugins/mine.js", "/srv/app/.kiro/agents/a.json",
    ])
  func others(path: String) {
    let (word, codes, _) = Scene.judge(Scene.write(path, "{}"))
    #expect(word == "allow", "\(codes)")
  }
}
