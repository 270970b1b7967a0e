/// Tools that do alike things: a page of the catalogue.
struct ToolFamily: Sendable {
  /// The name of its page, without the ending.
  var slug: String
  var title: String
  /// One sentence or two.
  var summary: String
  var tools: [CataloguedTool] = []

  /// Reads a family's text.
  ///
  /// Its first line is `= slug | title | summary`. Each tool begins with `== title | rank | names`; `+ file` says that
  /// the examples find a file, `+ file | members` an archive; each other line is an example. A line that is none of
  /// these is a mistake in this program.
  init(text: StaticString) {
    let lines = text.description.split(separator: "\n")
    let head = lines.first.map { $0.dropFirst(2).split(separator: "|").map { $0.trimmed } } ?? []
    precondition(head.count == 3, "a family begins with \"= slug | title | summary\", not \(head)")
    (slug, title, summary) = (head[0], head[1], head[2])
    for line in lines.dropFirst() { read(line) }
  }

  private mutating func read(_ line: Substring) {
    if line.hasPrefix("== ") {
      guard let tool = CataloguedTool(line: line.dropFirst(3)) else { preconditionFailure("no tool: \(line)") }
      return tools.append(tool)
    }
    guard var tool = tools.popLast() else { preconditionFailure("before the first tool: \(line)") }
    if line.hasPrefix("+ ") {
      let parts = line.dropFirst(2).split(separator: "|").map { $0.trimmed }
      tool.files[parts[0]] = parts.dropFirst().flatMap { $0.split(separator: " ").map(String.init) }
    } else {
      guard let example = ToolExample(line: line) else { preconditionFailure("no example: \(line)") }
      tool.examples.append(example)
    }
    tools.append(tool)
  }
}
