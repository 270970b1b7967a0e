import Formats
import Vocabulary

extension EffectiveHooks {
  /// What a documented client would make of its settings files, by its documents.
  ///
  /// `rival` is a file that is there and makes the client pass over these.
  package static func documented(
    _ client: String, _ layers: [SettingsLayer], rival: String? = nil
  ) -> EffectiveHooks {
    var result = EffectiveHooks()
    for layer in layers {
      guard let content = layer.content, content.contains(where: { $0 > 0x20 }) else { continue }
      do throws(SettingsError) {
        switch ClientRegistration.form(of: client) {
        case .entries: result.addEntries(of: client, try SettingsText(content).root, layer)
        case .tables: result.addTables(of: client, try EffectiveHooks.toml(content), layer)
        case .file: result.addFile(of: client, content, layer)
        }
      } catch {
        guard layer.namesHook else { continue }
        result.problems.append(Problem(path: layer.path, reason: error.description))
      }
    }
    if let rival, !result.hooks.isEmpty {
      let reason = "the client reads its hooks from \(rival) where that is there: move them over, or remove it"
      result.problems += result.hooks.map { Problem(path: $0.path, reason: reason) }
      result.hooks = []
    }
    return result
  }

  private static func toml(_ content: [UInt8]) throws(SettingsError) -> StructuredValue {
    do { return try TOMLReader.read(content) } catch { throw SettingsError(error, in: content) }
  }

  /// One hook is told of for a file: that which decides over shell commands.
  private mutating func addEntries(of client: String, _ root: JSONNode, _ layer: SettingsLayer) {
    let settings = EntrySettings(client)
    guard !settings.programs(in: root).isEmpty else { return }
    if let off = EffectiveHooks.switchedOff(root.value) {
      return problems.append(Problem(path: layer.path, reason: "\(off) there, so no hook is called"))
    }
    for (index, path) in SettingsEntry.paths(client).enumerated() {
      let list = path.reduce(root) { (node: JSONNode?, name) in node?[name] }
      let own = (list?.elements ?? []).filter { !settings.programs(in: $0).isEmpty }
      guard let entry = own.first?.value else {
        let reason = "Tagout is not asked at \(path.joined(separator: ".")): install it again"
        problems.append(Problem(path: layer.path, reason: reason))
        continue
      }
      guard index == 0 else { continue }
      hooks += own.compactMap { EffectiveHooks.hook($0.value, of: client, layer) }
      if entry["enabled"] == .boolean(false) {
        problems.append(Problem(path: layer.path, reason: "its \"enabled\" is false, so it is not called"))
      }
    }
  }

  private static func hook(_ entry: StructuredValue, of client: String, _ layer: SettingsLayer) -> RegisteredHook? {
    let handlers = entry["hooks"]?.elements ?? [entry["action"] ?? entry]
    for handler in handlers {
      guard let command = handler["command"]?.text ?? handler["bash"]?.text,
        HookCommandLine.path(command: command, arguments: nil, client: client) != nil
      else { continue }
      var found: [String] = []
      if let matcher = entry["matcher"]?.text, !["", "*", ".*"].contains(matcher) {
        found.append("its matcher \"\(matcher)\" is not for every tool")
      }
      return RegisteredHook(
        command: command, timeout: 10, blocksOnFailure: entry["failClosed"] == .boolean(true), problems: found,
        in: layer)
    }
    return nil
  }

  /// The setting that turns all hooks of a file off; nil when there is none.
  private static func switchedOff(_ root: StructuredValue) -> String? {
    if root["disableAllHooks"] == .boolean(true) { return "\"disableAllHooks\" is true" }
    if root["hooksDisabled"] == .boolean(true) { return "\"hooksDisabled\" is true" }
    if root["hooksConfig"]?["enabled"] == .boolean(false) { return "\"hooksConfig.enabled\" is false" }
    if root["tagout"]?["enabled"] == .boolean(false) { return "\"tagout.enabled\" is false" }
    return nil
  }

  private mutating func addTables(of client: String, _ root: StructuredValue, _ layer: SettingsLayer) {
    for (command, table) in HookTables.commands(in: root, of: client) {
      guard table["event"]?.text == "PreToolUse" else { continue }
      var found: [String] = []
      if let matcher = table["matcher"]?.text, !matcher.isEmpty, matcher != ".*" {
        found.append("its matcher \"\(matcher)\" is not for every tool")
      }
      hooks.append(
        RegisteredHook(command: command, timeout: 10, blocksOnFailure: false, problems: found, in: layer))
    }
  }

  private mutating func addFile(of client: String, _ content: [UInt8], _ layer: SettingsLayer) {
    guard HookFile.isOurs(content), let program = HookFile.program(in: content) else { return }
    let isWhole = ClientRegistration(client: client, program: program).map { HookFile.content($0) == content } ?? false
    let found = isWhole ? [] : ["it is not the file that Tagout wrote: install it again"]
    // Cline starts the file itself; the two others call the program from their own process.
    let isScript = ClientRegistration.isProgram(of: client)
    hooks.append(
      RegisteredHook(
        command: isScript ? layer.path : program, arguments: isScript ? [] : [client], timeout: 10,
        blocksOnFailure: true, problems: found, in: layer))
  }
}
