import Formats
import Vocabulary

/// What a client makes of all its settings: Tagout's hooks that it calls before a shell command, and what is in the way.
package struct EffectiveHooks: Sendable, Hashable {
  /// Those that the client calls.
  package var hooks: [RegisteredHook] = []
  /// Why a hook that stands in a file is not called, a sentence each with the file's path.
  package var problems: [Problem] = []
  /// Whether a skill's inline shell runs without being asked about; nil for a client that has no such thing.
  package var runsSkillShell: Bool?

  package init() {}

  /// Something that keeps a hook from being called.
  package struct Problem: Sendable, Hashable {
    /// The file to mend.
    package var path: String
    package var reason: String
    /// Whether a person has to say yes in the client, instead of mending the file.
    package var needsTrust = false
  }

  /// What Claude Code 2.1.330 was measured to make of its settings, in any order.
  package static func claudeCode(_ layers: [SettingsLayer]) -> EffectiveHooks {
    var result = EffectiveHooks()
    var readable: [(layer: SettingsLayer, value: StructuredValue)] = []
    for layer in layers {
      if let value = result.readJSON(layer, rootNames: nil) { readable.append((layer, value)) }
    }
    let off = readable.filter { $0.value["disableAllHooks"] == .boolean(true) }
    let isManagedOnly = readable.contains {
      $0.layer.kind == .managed && $0.value["allowManagedHooksOnly"] == .boolean(true)
    }
    for (layer, value) in readable {
      let stop = off.first { layer.kind != .managed || $0.layer.kind == .managed }
      let hooks = EffectiveHooks.hooks(in: value, of: ClaudeCode.name, layer)
      if let stop, !hooks.isEmpty {
        result.add(stop.layer.path, "\"disableAllHooks\" is true there, so the hook in \(layer.path) is not called")
      } else if isManagedOnly, layer.kind != .managed, !hooks.isEmpty {
        result.add(layer.path, "the managed settings allow managed hooks only, so this one is not called")
      } else {
        result.hooks += hooks
      }
    }
    let order: [SettingsLayer.Kind] = [.managed, .local, .project, .user]
    let settings = order.compactMap { kind in
      readable.first { $0.layer.kind == kind && $0.value["disableSkillShellExecution"] != nil }?.value
    }
    result.runsSkillShell = settings.first?["disableSkillShellExecution"] != .boolean(true)
    return result
  }

  /// What Codex 0.163.0 was measured to make of its settings: `requirements.toml`, `hooks.json` and `config.toml`.
  package static func codex(
    requirements: SettingsLayer, hooks: SettingsLayer, configuration: SettingsLayer
  ) -> EffectiveHooks {
    var result = EffectiveHooks()
    let managed = result.readTOML(requirements)
    let user = result.readTOML(configuration)
    if let managed {
      let found = EffectiveHooks.hooks(in: managed, of: Codex.name, requirements)
      if managed["features"]?["hooks"] == .boolean(false), !found.isEmpty {
        result.add(requirements.path, "features.hooks is false there: no hook is called")
      } else {
        result.hooks += found
      }
    }
    var own: [RegisteredHook] = []
    if let value = result.readJSON(hooks, rootNames: ["description", "hooks"]) {
      own += EffectiveHooks.hooks(in: value, of: Codex.name, hooks)
    }
    if let user { own += EffectiveHooks.hooks(in: user, of: Codex.name, configuration) }
    guard !own.isEmpty else { return result }
    if user?["features"]?["hooks"] == .boolean(false), managed?["features"]?["hooks"] != .boolean(true) {
      result.add(configuration.path, "features.hooks is false there: no hook of this user is called")
    } else if !isTrusted(user) {
      let reason = "nobody has trusted the hook, and Codex passes over it without a word: type /hooks in codex"
      result.problems.append(Problem(path: own[0].path, reason: reason, needsTrust: true))
    } else {
      result.hooks += own
    }
    return result
  }

  /// Codex keeps in `config.toml` which hooks a person has trusted.
  private static func isTrusted(_ configuration: StructuredValue?) -> Bool {
    guard case .object(let states)? = configuration?["hooks"]?["state"] else { return false }
    return states.members.contains { state in
      state.name.contains("pre_tool_use") && state.value["trusted_hash"]?.text?.isEmpty == false
        && state.value["enabled"] != .boolean(false)
    }
  }

  private static func hooks(
    in value: StructuredValue, of client: String, _ layer: SettingsLayer
  ) -> [RegisteredHook] {
    let groups = value["hooks"]?["PreToolUse"]?.elements ?? []
    return groups.flatMap { group -> [RegisteredHook] in
      let found = (group["hooks"]?.elements ?? []).compactMap { RegisteredHook($0, of: client, in: layer) }
      let matcher = group["matcher"]?.text
      guard HookMatcher.matches(matcher, tool: "Bash") else {
        return found.map { hook in
          var hook = hook
          hook.problems.append("its matcher \"\(matcher ?? "")\" does not match Bash: it is never called")
          return hook
        }
      }
      return found
    }
  }
}

extension EffectiveHooks {
  private mutating func add(_ path: String, _ reason: String) {
    problems.append(Problem(path: path, reason: reason))
  }

  /// The value of a JSON layer; nil when there is none or the client passes over it.
  private mutating func readJSON(_ layer: SettingsLayer, rootNames: Set<String>?) -> StructuredValue? {
    guard let content = layer.content, content.contains(where: { $0 > 0x20 }) else { return nil }
    do throws(SettingsError) {
      let text = try SettingsText(content)
      try HookEntry.check(text.root)
      if let rootNames, let other = text.root.members?.first(where: { !rootNames.contains($0.name) }) {
        throw SettingsError.wrongShape(path: other.name, wanted: "known here")
      }
      return text.root.value
    } catch {
      if layer.namesHook { add(layer.path, error.description) }
      return nil
    }
  }

  /// The value of a TOML layer; nil when there is none or the client passes over it.
  private mutating func readTOML(_ layer: SettingsLayer) -> StructuredValue? {
    guard let content = layer.content else { return nil }
    do {
      return try TOMLReader.read(content)
    } catch {
      if layer.namesHook { add(layer.path, SettingsError(error, in: content).description) }
      return nil
    }
  }
}
