/// A tool of the catalogue: its names, how much hangs on it, and its examples.
struct CataloguedTool: Sendable {
  /// How complete the reading of a tool is meant to be, from the tools that most is lost with.
  enum Rank: String, Sendable, Hashable, CaseIterable {
    case first
    case second
    case third

    /// The fewest examples of a tool.
    var fewestExamples: Int {
      switch self {
      case .first: 8
      case .second: 5
      case .third: 2
      }
    }
  }

  var title: String
  var rank: Rank
  /// The program names that are read alike.
  var names: [String]
  /// Files that the examples find in their folder, each with the members when it is an archive.
  var files: [String: [String]] = [:]
  var examples: [ToolExample] = []

  /// Reads `title | rank | names`; nil for any other line.
  init?(line: Substring) {
    let parts = line.split(separator: "|").map { $0.trimmed }
    guard parts.count == 3, let rank = Rank(rawValue: parts[1]) else { return nil }
    self.rank = rank
    title = parts[0]
    names = parts[2].split(separator: " ").map(String.init)
  }

  /// What its programs are read by, each once, in the order of the names.
  var sources: [String] {
    var seen: Set<String> = []
    return names.map { ToolSource(of: $0).text }.filter { seen.insert($0).inserted }
  }

  /// The examples with what the guard answers to them.
  func judged() -> [JudgedExample] {
    let world = ExampleWorld(files: files)
    return examples.map { JudgedExample($0, in: world) }
  }
}
