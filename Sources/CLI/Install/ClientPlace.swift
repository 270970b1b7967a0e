import AgentProtocols
import Host

/// A settings file of a client in which a hook can be registered.
struct ClientPlace: Sendable, Hashable {
  /// Whose file it is.
  enum Kind: String, Sendable, Hashable {
    /// The machine's administrator's: the client's user cannot turn off what stands there.
    case managed
    /// The user's own.
    case user
  }

  /// How it is written.
  enum Format: Sendable, Hashable {
    /// JSON with `hooks`.
    case hooks
    /// Codex's `requirements.toml`.
    case requirements
    /// As the client's document says.
    case documented
  }

  var client: String
  var kind: Kind
  var path: String
  var format: Format

  /// The places of a client, the one that survives tampering first. `root` is put before the managed path.
  static func all(of client: String, root: String, _ environment: HostEnvironment) -> [ClientPlace] {
    let variables = environment.variables
    let home = environment.home
    if HookClients.documented(client) != nil { return documented(client, root: root, environment) }
    switch client {
    case ClaudeCode.name:
      let folder = absolute(variables["CLAUDE_CONFIG_DIR"]) ?? home.map { $0 + "/.claude" }
      let managed = ClientPlace(
        client: client, kind: .managed, path: root + "/etc/claude-code/managed-settings.json", format: .hooks)
      return [managed]
        + (folder.map { [ClientPlace(client: client, kind: .user, path: $0 + "/settings.json", format: .hooks)] } ?? [])
    default:
      let folder = absolute(variables["CODEX_HOME"]) ?? home.map { $0 + "/.codex" }
      let managed = ClientPlace(
        client: client, kind: .managed, path: root + "/etc/codex/requirements.toml", format: .requirements)
      return [managed]
        + (folder.map { [ClientPlace(client: client, kind: .user, path: $0 + "/hooks.json", format: .hooks)] } ?? [])
    }
  }

  private static func documented(_ client: String, root: String, _ environment: HostEnvironment) -> [ClientPlace] {
    let places = DocumentedPlaces(of: client, environment)
    let managed = places.managed.map {
      ClientPlace(client: client, kind: .managed, path: root + $0, format: .documented)
    }
    return [managed].compactMap { $0 }
      + places.user.map { ClientPlace(client: client, kind: .user, path: $0, format: .documented) }
  }

  private static func absolute(_ path: String?) -> String? {
    guard let path, path.hasPrefix("/") else { return nil }
    return path
  }

  /// What the file is to become with the hook.
  func installed(_ program: String, in old: [UInt8]?) throws -> SettingsChange {
    if format == .documented { return try installedAsDocumented(program, in: old) }
    guard let registration = registration(program) else { throw InstallError.unquotable(program) }
    do throws(SettingsError) {
      switch format {
      case .hooks: return try HookSettings.installed(registration, in: old)
      case .requirements, .documented: return try RequirementsSettings.installed(registration, in: old)
      }
    } catch {
      throw InstallError.notChanged(path: path, reason: error.description)
    }
  }

  private func installedAsDocumented(_ program: String, in old: [UInt8]?) throws -> SettingsChange {
    guard let registration = ClientRegistration(client: client, program: program) else {
      throw InstallError.unquotable(program)
    }
    do throws(SettingsError) {
      return try registration.installed(in: old)
    } catch {
      throw InstallError.notChanged(path: path, reason: error.description)
    }
  }

  /// What the file is to become without the hook.
  func uninstalled(from old: [UInt8]?) throws -> SettingsChange {
    do throws(SettingsError) {
      switch format {
      case .hooks: return try HookSettings.uninstalled(client, from: old)
      case .requirements: return try RequirementsSettings.uninstalled(from: old)
      case .documented: return try ClientRegistration.uninstalled(client, from: old)
      }
    } catch {
      throw InstallError.notChanged(path: path, reason: error.description)
    }
  }

  private func registration(_ program: String) -> HookRegistration? {
    client == ClaudeCode.name ? .claudeCode(program: program) : .codex(program: program)
  }
}
