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
      let files = files(line, in: folder, invocation.input, asking: &inspection), let file = files.last
    else { return nil }
    let start = MakeScope(given: line.given, environment: invocation.variables, folder: folder)
    var reader = MakefileReader(scope: start)
    for file in files { reader.read(file, asking: &inspection) }
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

  /// The texts of `--eval`, then the makefiles that are named, or the one that lies there; nil when one is not known.
  private static func files(
    _ line: MakeCommandLine, in folder: String, _ input: StandardInput, asking inspection: inout Inspection
  ) -> [TaskFile]? {
    var files: [TaskFile] = []
    for text in line.texts {
      guard let text = text.literal else { return nil }
      files.append(TaskFile(path: folder + "/--eval", bytes: Array(text.utf8)))
    }
    let reason = "what make would run"
    if line.files.isEmpty {
      let found = TaskFile.nearest(names, in: .known(folder), for: reason, asking: &inspection)
      return found.map { files + [$0] } ?? (files.isEmpty ? nil : files)
    }
    for word in line.files {
      guard let name = word.literal else { return nil }
      guard let file = file(name, in: folder, input, asking: &inspection) else { return nil }
      files.append(file)
    }
    return files
  }

  private static func file(
    _ name: String, in folder: String, _ input: StandardInput, asking inspection: inout Inspection
  ) -> TaskFile? {
    var name = name
    if readsInput(name) {
      switch input {
      case .text(let text): return TaskFile(path: folder + "/-", bytes: Array(text.utf8))
      case .output(StandardInput.before, let texts) where texts.count == 1:
        return TaskFile(path: folder + "/-", bytes: Array(texts[0].utf8))
      case .file(let word):
        guard let path = word.literal else { return nil }
        name = path
      case .inherited, .nothing, .output: return nil
      }
    }
    return TaskFile.nearest([name], in: .known(folder), for: "what make would run", asking: &inspection)
  }

  private static func readsInput(_ name: String) -> Bool { name == "-" || DescriptorPath.number(of: name) == 0 }

  /// What feeds a makefile that cannot be read beforehand: another program's output.
  static func unreadInput(_ invocation: Invocation) -> StandardInput? {
    guard case .output(let producer, let texts) = invocation.input, producer != StandardInput.before || texts.count != 1
    else { return nil }
    let line = MakeCommandLine(invocation.arguments)
    let isRead = !line.isDry && line.files.contains { $0.literal.map(readsInput) ?? false }
    return isRead ? invocation.input : nil
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
