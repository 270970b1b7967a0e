import AgentProtocols
import Host

/// A client's settings files, read as the client does.
enum ClientSettings {
  /// What the client makes of them. Throws for a file that is there and cannot be read.
  static func effective(
    _ client: String, places: [ClientPlace], directory: String?
  ) throws(HostError) -> EffectiveHooks {
    if HookClients.documented(client) != nil {
      return try documented(client, places: places, directory: directory)
    }
    guard let managed = places.first(where: { $0.kind == .managed }) else { return EffectiveHooks() }
    let user = places.first { $0.kind == .user }
    if client == ClaudeCode.name {
      var layers = [try layer(.managed, managed.path)]
      layers += try dropIns(besides: managed.path)
      if let user { layers.append(try layer(.user, user.path)) }
      if let directory {
        layers.append(try layer(.project, directory + "/.claude/settings.json"))
        layers.append(try layer(.local, directory + "/.claude/settings.local.json"))
      }
      return .claudeCode(layers)
    }
    let folder = user.map { folderOf($0.path) }
    let none = SettingsLayer(.user, path: "", content: nil)
    return .codex(
      requirements: try layer(.managed, managed.path),
      hooks: try user.map { (place) throws(HostError) in try layer(.user, place.path) } ?? none,
      configuration: try folder.map { (path) throws(HostError) in try layer(.user, path + "/config.toml") } ?? none)
  }

  private static func documented(
    _ client: String, places: [ClientPlace], directory: String?
  ) throws(HostError) -> EffectiveHooks {
    var layers: [SettingsLayer] = []
    for place in places { layers.append(try layer(place.kind == .managed ? .managed : .user, place.path)) }
    let project = DocumentedPlaces(of: client, HostEnvironment.current()).project
    if let directory, !project.isEmpty, !places.contains(where: { $0.path == "\(directory)/\(project)" }) {
      layers.append(try layer(.project, "\(directory)/\(project)"))
    }
    let beside = places.first { $0.kind == .user }.map { folderOf($0.path) + "/hooks.json" }
    let rival = client == Droid.name ? beside.flatMap { Caller.has($0) ? $0 : nil } : nil
    return .documented(client, layers, rival: rival)
  }

  /// The folder that a path lies in.
  static func folderOf(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.utf8.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func layer(_ kind: SettingsLayer.Kind, _ path: String) throws(HostError) -> SettingsLayer {
    SettingsLayer(kind, path: path, content: try SettingsFile(path).content)
  }

  /// Managed settings in pieces, `managed-settings.d/*.json`.
  private static func dropIns(besides path: String) throws(HostError) -> [SettingsLayer] {
    let folder = folderOf(path) + "/managed-settings.d"
    var layers: [SettingsLayer] = []
    for name in Caller.names(in: folder) where name.hasSuffix(".json") {
      layers.append(try layer(.managed, "\(folder)/\(name)"))
    }
    return layers
  }
}
