import Vocabulary

/// Where a push goes: what it takes away is there, wherever the repository itself lies.
enum GitRemote {
  /// The longest configuration of a repository that is read.
  private static let bound = 65_536

  /// Whether it goes into a temporary folder: by a path that is written out, or by the repository's configuration
  /// (git-config(1), `remote.NAME.url` and `pushurl`). What cannot be read may go anywhere.
  static func isTemporary(
    _ options: GitOptions, _ line: GitCommandLine, asking inspection: inout Inspection
  ) -> Bool {
    let word = options.value("repo") ?? options.operands.first
    if let word {
      guard let text = word.literal else { return false }
      if isPlace(text) { return isTemporary(place: text, line.directory) }
    }
    guard case .known(let folder) = line.directory,
      case .contents(let bytes)? = inspection.ask(
        .contents(path: folder + "/.git/config", bound: bound), for: "where git pushes to")
    else { return false }
    let places = addresses(in: String(decoding: bytes, as: UTF8.self), of: word?.literal)
    return !places.isEmpty && places.allSatisfy { isTemporary(place: $0, line.directory) }
  }

  /// Whether a word is a path or an address, and no name of a remote.
  private static func isPlace(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "/")) || text.utf8.contains(UInt8(ascii: ":"))
  }

  private static func isTemporary(place: String, _ directory: WorkingDirectory) -> Bool {
    var path = place
    if path.hasPrefix("file://") { path = String(path.dropFirst("file://".utf8.count)) }
    guard !path.utf8.contains(UInt8(ascii: ":")) else { return false }
    if !path.hasPrefix("/") {
      guard case .known(let folder) = directory else { return false }
      path = PathText.absolute(path, in: folder)
    }
    let parts = PathText.absolute(path, in: "/").split(separator: "/").map(String.init)
    return SystemLocations.isTemporary(parts, coversContents: false)
  }

  /// The addresses of one remote, or of all where none is named.
  private static func addresses(in text: String, of name: String?) -> [String] {
    var addresses: [String] = []
    var isMeant = false
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "=" }
      guard let first = words.first else { continue }
      if first.hasPrefix("[") {
        isMeant = first == "[remote" && (name.map { line.contains("\"\($0)\"") } ?? true)
      } else if isMeant, ["url", "pushurl"].contains(first.lowercased()), words.count > 1 {
        addresses.append(String(words[1]))
      }
    }
    return addresses
  }
}
