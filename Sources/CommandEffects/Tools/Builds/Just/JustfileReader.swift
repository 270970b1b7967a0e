/// Reads a justfile: recipes, variables, aliases and the settings that decide how recipes run (just's manual).
struct JustfileReader {
  private(set) var recipes: [JustRecipe] = []
  /// The text right of `:=`.
  private(set) var variables: [String: String] = [:]
  private(set) var aliases: [String: String] = [:]
  private var isInside = false

  init(_ file: TaskFile) {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() { take(String(line), index + 1) }
  }

  /// The recipe of a name or an alias.
  func recipe(named name: String) -> JustRecipe? {
    recipes.first { $0.name == aliases[name] ?? name }
  }

  private mutating func take(_ line: String, _ number: Int) {
    let text = TaskText.trimmed(line)
    if isInside, line.hasPrefix(" ") || line.hasPrefix("\t") || text.isEmpty {
      if !text.isEmpty { recipes[recipes.count - 1].lines.append(.init(text: text, number: number)) }
      return
    }
    isInside = false
    guard !text.isEmpty, !text.hasPrefix("#"), !text.hasPrefix("["), !text.hasPrefix("set ") else { return }
    if let assignment = text.firstRange(of: ":=") {
      return assign(text[..<assignment.lowerBound], text[assignment.upperBound...])
    }
    guard let head = JustHead(text) else { return }
    recipes.append(JustRecipe(name: head.name, parameters: head.parameters, dependencies: head.dependencies))
    isInside = true
  }

  private mutating func assign(_ name: Substring, _ value: Substring) {
    var words = name.split(separator: " ").map(String.init)
    let isAlias = words.first == "alias"
    if isAlias || words.first == "export" { words.removeFirst() }
    guard words.count == 1 else { return }
    if isAlias { aliases[words[0]] = TaskText.trimmed(value) } else { variables[words[0]] = TaskText.trimmed(value) }
  }
}
