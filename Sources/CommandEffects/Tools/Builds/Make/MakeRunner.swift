import Vocabulary

/// What `make TARGET…` runs: the recipes of the targets and of what they need, whether or not that is out of date.
struct MakeRunner {
  private let makefile: Makefile
  private var scope: MakeScope
  private let invocation: Invocation
  private var steps: [TaskStep] = []
  private var made: Set<String> = []
  /// The text that stands for the target in what is said.
  private static let names = ["GNUmakefile", "makefile", "Makefile"]
  private static let targetLimit = 512

  static func body(_ invocation: Invocation, asking inspection: inout Inspection) -> TaskBody? {
    let line = MakeCommandLine(invocation.arguments)
    guard !line.isDry, let folder = folder(line.folders, from: invocation.directory),
      let file = file(line, in: folder, asking: &inspection)
    else { return nil }
    let start = MakeScope(given: line.given, environment: invocation.variables, folder: folder)
    var reader = MakefileReader(scope: start)
    reader.read(file, asking: &inspection)
    var runner = MakeRunner(makefile: reader.makefile, scope: reader.scope, invocation: invocation)
    let named = line.targets.compactMap(\.literal)
    let targets = line.targets.isEmpty ? [runner.defaultTarget].compactMap { $0 } : named
    for target in targets { runner.make(target) }
    let title = (["make"] + line.targets.map(\.display)).joined(separator: " ")
    return TaskBody(title: title, file: file, steps: runner.steps)
  }

  private init(makefile: Makefile, scope: MakeScope, invocation: Invocation) {
    self.makefile = makefile
    self.scope = scope
    self.invocation = invocation
  }

  private static func folder(_ words: [ArgumentWord], from directory: WorkingDirectory) -> String? {
    var directory = directory
    for word in words {
      guard let path = word.literal.flatMap(directory.resolve) else { return nil }
      directory = .known(path)
    }
    guard case .known(let folder) = directory else { return nil }
    return folder
  }

  private static func file(
    _ line: MakeCommandLine, in folder: String, asking inspection: inout Inspection
  ) -> TaskFile? {
    if line.file != nil, line.file?.literal == nil { return nil }
    return TaskFile.nearest(
      line.file?.literal.map { [$0] } ?? names, in: .known(folder), for: "what make would run", asking: &inspection)
  }

  private var defaultTarget: String? {
    if case .simple(let pieces)? = scope.file[".DEFAULT_GOAL"] { return TaskText.literal(pieces) }
    if case .recursive(let text)? = scope.file[".DEFAULT_GOAL"] { return text }
    return makefile.defaultTarget
  }

  /// Makes a target and, before it, what it needs. Each is made once.
  private mutating func make(_ first: String) {
    var waiting: [(target: String, isReady: Bool, specific: [String: MakeVariable])] = [(first, false, [:])]
    while let next = waiting.popLast(), steps.count < TaskBody.stepLimit {
      if !next.isReady {
        guard made.count < Self.targetLimit, made.insert(next.target).inserted else { continue }
      }
      guard let (rule, stem) = makefile.rule(for: next.target) else { continue }
      let specific = next.specific.merging(makefile.specific[next.target] ?? [:]) { $1 }
      if next.isReady {
        add(rule, next.target, stem, specific)
        continue
      }
      waiting.append((next.target, true, next.specific))
      for needed in rule.prerequisites.reversed() { waiting.append((Self.filled(needed, stem), false, specific)) }
    }
  }

  private mutating func add(
    _ rule: MakeRule, _ target: String, _ stem: String, _ specific: [String: MakeVariable]
  ) {
    scope.specific = specific
    let needed = rule.prerequisites.map { Self.filled($0, stem) }
    scope.automatic = [
      "@": [.known(target)], "*": stem.isEmpty ? [] : [.known(stem)], "<": [.known(needed.first ?? "")],
      "^": [.known(needed.joined(separator: " "))], "+": [.known(needed.joined(separator: " "))],
    ]
    let variables = environment()
    var lines: [(pieces: [ArgumentWord.Piece], line: MakeRule.Line)] = rule.recipe.map { line in
      (scope.expand(Self.withoutMarks(line.text)), line)
    }
    if makefile.isOneShell, let first = lines.first {
      lines = [(ArgumentWord.merged(Array(lines.map(\.pieces).joined(separator: [.known("\n")]))), first.line)]
    }
    for (pieces, line) in lines where !pieces.isEmpty {
      steps.append(
        TaskStep(
          script: ArgumentWord(pieces: Self.withoutMarks(pieces), evidence: invocation.evidence),
          place: "\(line.file):\(line.number)", directory: .known(scope.folder), variables: variables))
    }
  }

  /// What a recipe finds: the environment, the command line's variables and those that the file exports.
  private mutating func environment() -> Variables {
    var variables = invocation.variables
    let own = Set(scope.file.keys).union(scope.specific.keys)
    let inherited = own.filter { variables.inherited[$0] != nil || variables.assigned[$0] != nil }
    let exported = makefile.exported.union(makefile.exportsAll ? own : []).union(scope.given.keys).union(inherited)
    for name in exported where !name.hasPrefix(".") && (own.contains(name) || scope.given[name] != nil) {
      let text = TaskText.literal(scope.lookUp(name, depth: 0))
      variables.assigned[name] = text.map(Variables.Value.set) ?? .unknown("the value of $(\(name))")
    }
    return variables
  }

  /// `@`, `-` and `+` before a command say how make treats it.
  private static func withoutMarks(_ text: String) -> String {
    let utf8 = text.utf8.drop { "@-+ \t".utf8.contains($0) }
    return String(Substring(utf8))
  }

  /// A variable may hold the mark: `Q = @`.
  private static func withoutMarks(_ pieces: [ArgumentWord.Piece]) -> [ArgumentWord.Piece] {
    guard case .known(let text)? = pieces.first else { return pieces }
    let rest = withoutMarks(text)
    return (rest.isEmpty ? [] : [.known(rest)]) + pieces.dropFirst()
  }

  private static func filled(_ pattern: String, _ stem: String) -> String {
    guard !stem.isEmpty, let percent = pattern.utf8.firstIndex(of: UInt8(ascii: "%")) else { return pattern }
    return pattern[..<percent] + stem + pattern[pattern.utf8.index(after: percent)...]
  }
}
