import Vocabulary

/// Paths below the home folder of whoever runs the command.
package enum HomePath {
  /// The absolute path of `~/x` or of a path from the root; nil for a relative one, or when the home is not known.
  package static func resolve(_ path: String, _ variables: Variables) -> String? {
    if path.utf8.first == UInt8(ascii: "/") { return PathText.normalised(path) }
    guard path.utf8.starts(with: "~/".utf8), let home = home(variables) else { return nil }
    return PathText.normalised(home + String(path.dropFirst()))
  }

  /// The path with the home folder as `~`.
  package static func shown(_ path: String, _ variables: Variables) -> String {
    guard let home = home(variables), path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  private static func home(_ variables: Variables) -> String? {
    guard let home = variables.text("HOME"), home.utf8.first == UInt8(ascii: "/"), home.utf8.count > 1 else {
      return nil
    }
    return home.utf8.last == UInt8(ascii: "/") ? String(home.dropLast()) : home
  }
}
