/// Knows the places of a file system by convention: the File Hierarchy Standard 3.0, macOS, Windows.
enum SystemLocations {
  /// Folders at the root without which the machine or its users cannot go on.
  private static let top: [String] = [
    "bin", "boot", "dev", "etc", "home", "lib", "lib32", "lib64", "media", "mnt", "opt", "proc", "root", "run", "sbin",
    "snap", "srv", "sys", "tmp", "usr", "var", "applications", "library", "system", "users", "volumes", "private",
    "nix",
  ]

  /// Folders whose contents are the operating system's, at any depth.
  private static let owned: [String] = ["bin", "boot", "etc", "lib", "lib32", "lib64", "proc", "sbin", "sys", "system"]

  /// Folders at the root that hold data by convention.
  private static let dataRoots: [String] = [
    "srv", "data", "mnt", "media", "volumes", "export", "exports", "nfs", "storage", "nas", "volume1", "pool", "tank",
  ]

  /// What stands at a path below the root; nil when its place tells nothing.
  static func kind(_ parts: [String], coversContents: Bool) -> FileKind? {
    guard let first = parts.first else { return .root }
    if parts.count == 1 {
      if first.holds("backup") { return .backup }
      if first == "tmp", coversContents { return .ephemeral }
      if first == "home" || first == "users" { return .home }
      if top.contains(where: { matches(first, $0) }) { return .system(isWhole: true) }
      return dataRoots.contains(first) ? .dataFolder : nil
    }
    if isTemporary(parts, coversContents: coversContents) { return .ephemeral }
    if DatabaseNames.isServerData(atRoot: parts) { return .database }
    if first.holds("backup") || (first == "var" && parts[1].holds("backup")) { return .backup }
    return operatingSystem(parts, coversContents) ?? dataPlace(parts)
  }

  /// Whether everything below is temporary, or a cache of the machine.
  static func isTemporary(_ parts: [String], coversContents: Bool) -> Bool {
    let depth = parts.count + (coversContents ? 1 : 0)
    switch parts.first {
    case "tmp": return depth > 1
    case "private": return parts.count > 2 && parts[1] == "tmp"
    case "dev": return depth > 2 && parts[1] == "shm"
    case "var" where parts.count > 1:
      switch parts[1] {
      case "tmp", "cache", "folders": return depth > 2
      case "lib": return parts.count > 3 && parts[2] == "apt" && parts[3] == "lists"
      default: return false
      }
    default: return false
    }
  }

  private static func operatingSystem(_ parts: [String], _ coversContents: Bool) -> FileKind? {
    let first = parts[0]
    if owned.contains(where: { matches(first, $0) }) { return .system(isWhole: false) }
    switch first {
    case "dev": return .system(isWhole: false)
    case "usr":
      return parts[1] == "local" || parts[1] == "src"
        ? (parts.count == 2 ? .system(isWhole: true) : nil)
        : .system(isWhole: parts.count == 2)
    case "var":
      switch parts[1] {
      case "log" where coversContents: return nil
      case "lib", "log", "spool", "mail", "opt", "www", "tmp", "cache":
        return parts.count == 2 ? .system(isWhole: true) : nil
      default: return nil
      }
    case "library", "private", "applications", "windows": return .system(isWhole: false)
    default: return nil
    }
  }

  private static func dataPlace(_ parts: [String]) -> FileKind? {
    if dataRoots.contains(parts[0]) { return parts.count <= 2 ? .dataFolder : nil }
    guard parts[0] == "var" else { return nil }
    switch parts[1] {
    case "lib", "spool", "mail": return .dataFolder
    case "www": return parts.count == 3 ? .dataFolder : nil
    default: return nil
    }
  }

  /// Whether a component is a name, or a pattern that could match it.
  private static func matches(_ part: String, _ name: String) -> Bool {
    part == name || (PathParts.isPattern(part) && PathParts.pattern(part, matches: name))
  }
}
