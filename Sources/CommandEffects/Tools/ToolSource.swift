/// What a program is read by, for a catalogue of tools: the reader, and the table that it looks its words up in.
package struct ToolSource: Sendable, Hashable {
  /// The reader's name.
  package var reader: String
  /// The table with its source and version or its size; nil when the reader's own code knows the tool.
  package var table: String?

  /// - Parameter name: a program of `Tools.names`.
  package init(of name: String) {
    guard let type = Tools.reader(for: name) else {
      reader = "DatabaseAtHand"
      return
    }
    reader = String(describing: type)
    table = ToolSource.table(of: name, type)
  }

  /// Both as a phrase.
  package var text: String { table.map { "\(reader), \($0)" } ?? reader }

  private static func table(of name: String, _ type: any ToolReader.Type) -> String? {
    if type == AWSReader.self { return "table of \(AWSOperationRows.source)" }
    if type == KubectlReader.self { return "table of \(KubectlCommandRows.source)" }
    if type == ContainerReader.self { return "table of \(DockerCommandRows.source)" }
    if type == PlatformReader.self {
      return PlatformTool(named: name).map { tool in
        "\(SortedRows(PlatformRows.commands).rests(of: tool.name).count) rows of its own commands"
      }
    }
    return CommandTables.all.first { $0.name == name }.map { table in
      "table of \(table.rows.description.split(separator: "\n").count) commands"
    }
  }
}
