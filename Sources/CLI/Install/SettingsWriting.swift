import Host

/// Writing a client's settings.
enum SettingsWriting {
  /// Writes the new content durably; says whom to be when this user may not.
  static func replace(_ file: SettingsFile, by content: [UInt8]?, at place: ClientPlace, verb: String) throws {
    do {
      try file.replace(by: content, isShared: place.kind == .managed)
    } catch {
      guard error.reason == "permission denied" || error.reason == "operation not permitted" else { throw error }
      let flag = place.kind == .managed ? " --managed" : " --user"
      throw InstallError.notAllowed(
        path: place.path, command: "sudo \(HookProgram.ownName) \(verb) \(place.client)\(flag)")
    }
  }
}
