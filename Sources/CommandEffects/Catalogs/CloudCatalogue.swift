/// The commands of a cloud's own tool, as a table that is searched in place.
package struct CloudCatalogue: Sendable {
  /// The program's name.
  package var tool: String
  private var commands: StaticString
  private var conditions: StaticString

  /// Every command of gcloud, of all its tracks.
  package static var google: CloudCatalogue {
    CloudCatalogue(
      tool: "gcloud", commands: GoogleCommandRows.commands, conditions: GoogleCommandRows.conditions)
  }

  /// Every command of az, its extensions left out.
  package static var azure: CloudCatalogue {
    CloudCatalogue(tool: "az", commands: AzureCommandRows.commands, conditions: AzureCommandRows.conditions)
  }

  /// What the command with this path does; nil for a group, and for what is not known.
  ///
  /// - Parameter path: with "/" for blanks: `sql/instances/delete`.
  package func operation(_ path: String) -> CloudOperation? {
    SortedRows(commands).rest(of: path).flatMap { CloudOperation(code: $0.bytes) }
  }

  /// Whether commands stand below this path.
  package func isGroup(_ path: String) -> Bool {
    path.isEmpty || SortedRows(commands).hasKey(beginningWith: path + "/")
  }

  /// What the options of a command make of it, in the order in which they are asked.
  func conditions(of path: String) -> [CloudCondition] {
    SortedRows(conditions, separator: UInt8(ascii: "\t")).rests(of: path).compactMap(CloudCondition.init)
  }

  /// How many conditions a command has that can be read.
  package func conditionCount(of path: String) -> Int { conditions(of: path).count }

  /// Every command, in the order of the table.
  package var all: [(path: String, meaning: CloudOperation)] {
    commands.description.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return words.count == 2 ? CloudOperation(code: words[1].utf8).map { (String(words[0]), $0) } : nil
    }
  }
}
