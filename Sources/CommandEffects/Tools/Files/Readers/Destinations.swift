import Vocabulary

/// Tells the sources of `cp`, `mv`, `install` and `ln` from where they go (coreutils manual, "Target directory").
enum Destinations {
  /// Nil when there is nothing to bring.
  static func split(_ arguments: FileArguments) -> (sources: [ArgumentWord], destination: FileTransfer.Destination)? {
    if let folder = arguments.value("t", "target-directory") {
      guard !arguments.operands.isEmpty else { return nil }
      return (arguments.operands, .init(word: folder, isFolder: true))
    }
    guard let last = arguments.operands.last, arguments.operands.count > 1 else { return nil }
    let sources = Array(arguments.operands.dropLast())
    let isFolder: Bool? = arguments.has("T", "no-target-directory") ? false : isFolder(last, sources) ? true : nil
    return (sources, .init(word: last, isFolder: isFolder))
  }

  /// Several sources need a folder; a slash at the end, `.` and `..` say that it is one.
  private static func isFolder(_ word: ArgumentWord, _ sources: [ArgumentWord]) -> Bool {
    if sources.count > 1 || sources.contains(where: \.mayBeSeveral) { return true }
    let text = TargetText(word).text
    return text.hasSuffix("/") || text == "." || text == ".." || text == "~" || text.hasSuffix("/.")
      || text.hasSuffix("/..")
  }
}
