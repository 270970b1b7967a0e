#if canImport(Glibc)
  // The C global `environ` is not marked as safe; nothing in this process changes it.
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What this process was started with. It is never recorded: it holds keys.
package struct HostEnvironment: Sendable {
  /// The environment variables; of two with one name the first counts, as for `getenv`.
  package var variables: [String: String]
  /// The absolute path of the working directory; nil when it is gone.
  package var directory: String?
  package var user: HostUser

  package init(variables: [String: String], directory: String?, user: HostUser) {
    self.variables = variables
    self.directory = directory
    self.user = user
  }

  /// That of this process.
  package static func current() -> HostEnvironment {
    HostEnvironment(variables: currentVariables(), directory: currentDirectory(), user: .current())
  }

  /// The user's home folder: `HOME`, else what `/etc/passwd` says.
  package var home: String? {
    if let home = variables["HOME"], home.hasPrefix("/") { home } else { user.home }
  }

  /// Where what Tagout keeps for this user lies: `$XDG_STATE_HOME/tagout`, else `~/.local/state/tagout`
  /// (XDG Base Directory Specification); nil when neither is known.
  package var stateDirectory: String? {
    if let state = variables["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/tagout" }
    return home.map { $0 + "/.local/state/tagout" }
  }

  private static func currentDirectory() -> String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  private static func currentVariables() -> [String: String] {
    var variables: [String: String] = [:]
    var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
    while let entry = next?.pointee {
      let text = String(cString: entry)
      if let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(text[..<sign])
        if variables[name] == nil { variables[name] = String(text[text.utf8.index(after: sign)...]) }
      }
      next = next?.successor()
    }
    return variables
  }
}
