import AgentProtocols
import Host

/// Writing a client's settings.
enum SettingsWriting {
  /// Keeps what the file held beside it, under a name that the client does not read; nil when there was nothing.
  ///
  /// Only for clients that nobody has run against: what they make of the new file is their document's word.
  static func backUp(_ file: SettingsFile, at place: ClientPlace) throws -> String? {
    guard place.format == .documented, let content = file.content, !content.isEmpty else { return nil }
    let path = place.path + ".before-tagout"
    let copy = try SettingsFile(path)
    guard copy.content == nil else { return nil }
    try copy.replace(by: content, isShared: false)
    return path
  }

  /// Writes the new content durably; says whom to be when this user may not.
  static func replace(_ file: SettingsFile, by content: [UInt8]?, at place: ClientPlace, verb: String) throws {
    do {
      try file.replace(
        by: content, isShared: place.kind == .managed,
        isProgram: place.format == .documented && ClientRegistration.isProgram(of: place.client))
    } catch {
      guard error.reason == "permission denied" || error.reason == "operation not permitted" else { throw error }
      let flag = place.kind == .managed ? " --managed" : " --user"
      throw InstallError.notAllowed(
        path: place.path, command: "sudo \(HookProgram.ownName) \(verb) \(place.client)\(flag)")
    }
  }
}
