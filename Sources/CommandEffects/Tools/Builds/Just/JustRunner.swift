import Vocabulary

/// What `just RECIPE [argument…]` runs: the recipes with those they depend on.
struct JustRunner {
  private let file: TaskFile
  private let reader: JustfileReader
  private let invocation: Invocation
  private var given: [String: [ArgumentWord.Piece]] = [:]
  private var steps: [TaskStep] = []
  private static let nesting = 16

  private static let valued: Set<String> = [
    "-f", "--justfile", "-d", "--working-directory", "--shell", "--shell-arg", "--dotenv-path", "-E",
    "--dotenv-filename",
    "--color", "--chooser", "--set", "--tempdir", "--timestamp-format", "--command-color",
  ]
  private static let dry: Set<String> = [
    "-n", "--dry-run", "-l", "--list", "-s", "--show", "--summary", "--evaluate", "--fmt", "--dump", "--variables",
    "--choose", "--edit", "-e", "--init", "--version", "-V", "--help", "-h", "--man", "--completions", "--groups",
    "-c", "--command", "--usage",
  ]

  static func body(_ invocation: Invocation, asking inspection: inout Inspection) -> TaskBody? {
    var words = invocation.arguments[...]
    var path: ArgumentWord?
    while let word = words.first, let option = OptionWord(word) {
      words.removeFirst()
      if dry.contains(option.name) { return nil }
      let value = option.value ?? (valued.contains(option.name) ? words.popFirst() : nil)
      if option.name == "-f" || option.name == "--justfile" { path = value }
      if option.name == "--set" { words = words.dropFirst() }
    }
    if path != nil, path?.literal == nil { return nil }
    guard
      let file = TaskFile.nearest(
        path?.literal.map { [$0] } ?? ["justfile", "Justfile", ".justfile"], in: invocation.directory,
        levels: path == nil ? 4 : 1, for: "what just would run", asking: &inspection)
    else { return nil }
    var runner = JustRunner(file, invocation)
    let title = (["just"] + words.map(\.display)).joined(separator: " ")
    runner.run(words)
    return TaskBody(title: title, file: file, steps: runner.steps)
  }

  private init(_ file: TaskFile, _ invocation: Invocation) {
    self.file = file
    self.invocation = invocation
    reader = JustfileReader(file)
  }

  /// Each recipe takes as many words as it has parameters; the next word names the next recipe.
  private mutating func run(_ words: ArraySlice<ArgumentWord>) {
    var words = words
    while let word = words.first, let (name, value) = CommandWalker.assignment(in: word) {
      if case .set(let text)? = value { given[name] = [.known(text)] } else { given[name] = [.unknown("\(name)")] }
      words.removeFirst()
    }
    if words.isEmpty, let first = reader.recipes.first { return add(first, [], depth: 0) }
    while let word = words.popFirst() {
      guard let recipe = word.literal.flatMap(reader.recipe(named:)) else { return }
      let takesRest = recipe.parameters.contains { $0.takesRest }
      let taken = words.prefix(takesRest ? words.count : recipe.parameters.count)
      words = words.dropFirst(taken.count)
      add(recipe, taken.map(\.pieces), depth: 0)
    }
  }

  private mutating func add(_ recipe: JustRecipe, _ arguments: [[ArgumentWord.Piece]], depth: Int) {
    guard depth < Self.nesting, steps.count < TaskBody.stepLimit else { return }
    let scope = scope(of: recipe, arguments)
    for dependency in recipe.dependencies.prefix(64) {
      guard let name = dependency.first, let needed = reader.recipe(named: name) else { continue }
      add(needed, dependency.dropFirst().map { scope.value(of: $0, depth: 0) }, depth: depth + 1)
    }
    if recipe.isScript { return addScript(recipe, scope) }
    for line in JustRunner.joined(recipe.lines) {
      let text = line.text.drop { $0 == "@" || $0 == "-" }
      addStep(scope.filled(String(text)), line.number)
    }
  }

  /// A body with an interpreter of its own counts when that is a shell.
  private mutating func addScript(_ recipe: JustRecipe, _ scope: JustScope) {
    guard let first = recipe.lines.first, ScriptInterpreter.isShell(Array(first.text.utf8)) else { return }
    let text = recipe.lines.dropFirst().map(\.text).joined(separator: "\n")
    addStep(scope.filled(text), first.number)
  }

  private mutating func addStep(_ pieces: [ArgumentWord.Piece], _ number: Int) {
    steps.append(
      TaskStep(
        script: ArgumentWord(pieces: pieces, evidence: invocation.evidence), place: "\(file.name):\(number)",
        directory: .known(file.folder), variables: invocation.variables))
  }

  private func scope(of recipe: JustRecipe, _ arguments: [[ArgumentWord.Piece]]) -> JustScope {
    var scope = JustScope(values: given, variables: reader.variables)
    var rest = arguments[...]
    for parameter in recipe.parameters {
      if parameter.takesRest, !rest.isEmpty {
        scope.values[parameter.name] = ArgumentWord.merged(Array(rest.joined(separator: [.known(" ")])))
        rest = []
      } else if let argument = rest.popFirst() {
        scope.values[parameter.name] = argument
      } else {
        scope.values[parameter.name] = parameter.value.map { scope.value(of: $0, depth: 0) } ?? []
      }
    }
    return scope
  }

  /// Lines that a backslash joins.
  private static func joined(_ lines: [JustRecipe.Line]) -> [JustRecipe.Line] {
    var result: [JustRecipe.Line] = []
    var isJoined = false
    for line in lines {
      let text = line.text.hasSuffix("\\") ? String(line.text.dropLast()) : line.text
      if isJoined {
        result[result.count - 1].text += text
      } else {
        result.append(.init(text: text, number: line.number))
      }
      isJoined = line.text.hasSuffix("\\")
    }
    return result
  }
}
