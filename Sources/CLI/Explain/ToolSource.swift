import CommandEffects

/// What programs are read by, for the catalogue: the reader, and the table that it looks their words up in.
struct ToolSource: Sendable {
  /// Each reader's own names, which come before those of the readers by table.
  private static let readers: [String: any ToolReader.Type] = Dictionary(
    Tools.readers.flatMap { reader in reader.names.map { ($0, reader) } }, uniquingKeysWith: { first, _ in first })

  /// As a phrase: `KubectlReader, table of kubectl 1.32.4`.
  var text: String

  /// - Parameter name: one of `Tools.names`.
  init(of name: String) {
    guard let reader = ToolSource.readers[name] else {
      text =
        Tools.isRead(name)
        ? "PlatformReader, rows of its own commands and the verbs of all tools"
        : "DatabaseAtHand, by what it is run with"
      return
    }
    text = String(describing: reader)
    if let table = CommandTables.sources.first(where: { $0.reader == reader }) {
      text += ", table of \(table.source)"
    } else if CommandTables.all.contains(where: { $0.name == name }) {
      text += ", table of its commands"
    }
  }
}
