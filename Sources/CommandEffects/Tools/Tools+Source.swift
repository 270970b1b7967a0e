extension Tools {
  /// What a program is read by, as a phrase for a catalogue of tools: the reader, and the table that it looks its words
  /// up in, with the table's source and version where the table says them.
  ///
  /// - Parameter name: one of `names`.
  package static func source(of name: String) -> String {
    guard let type = reader(for: name) else { return "DatabaseAtHand" }
    let reader = String(describing: type)
    return table(of: name, type).map { "\(reader), \($0)" } ?? reader
  }

  private static func table(of name: String, _ type: any ToolReader.Type) -> String? {
    if type == AWSReader.self { return "table of \(AWSOperationRows.source)" }
    if type == KubectlReader.self { return "table of \(KubectlCommandRows.source)" }
    if type == ContainerReader.self { return "table of \(DockerCommandRows.source)" }
    if type == PlatformReader.self {
      let hasRows = PlatformTool(named: name).map { !SortedRows(PlatformRows.commands).rests(of: $0.name).isEmpty }
      return hasRows == true ? "rows of its own commands, then the verbs of all tools" : "the verbs of all tools"
    }
    return CommandTables.all.contains { $0.name == name } ? "table of its commands" : nil
  }
}
