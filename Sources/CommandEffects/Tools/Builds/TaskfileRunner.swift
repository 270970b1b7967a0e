import Vocabulary

/// What `task X` of Task (taskfile.dev) runs: the task's commands with those of the tasks it calls or needs.
struct TaskfileRunner {
  private let root: LocatedValue
  private let file: TaskFile
  private let invocation: Invocation
  /// `NAME=value` on the command line.
  private var given: [String: [ArgumentWord.Piece]] = [:]
  /// What stands behind `--`.
  private var rest: [ArgumentWord.Piece] = []
  private var steps: [TaskStep] = []
  private static let nesting = 12
  private static let names = ["Taskfile.yml", "taskfile.yml", "Taskfile.yaml", "taskfile.yaml", "Taskfile.dist.yml"]
  private static let dry: Set<String> = [
    "-n", "--dry", "-l", "--list", "-a", "--list-all", "--summary", "--status", "-h", "--help", "--version", "--init",
    "-i", "--completion",
  ]

  static func body(_ invocation: Invocation, asking inspection: inout Inspection) -> TaskBody? {
    let marker = invocation.arguments.firstIndex { $0.literal == "--" } ?? invocation.arguments.count
    let line = PlatformCommandLine(
      Array(invocation.arguments[..<marker]), valued: ["t", "taskfile", "d", "dir", "o", "C", "I", "concurrency"])
    guard !invocation.arguments[..<marker].contains(where: { dry.contains($0.literal ?? "") }) else { return nil }
    let path = line.options.last { $0.name == "t" || $0.name == "taskfile" }?.value
    let folder = line.options.last { $0.name == "d" || $0.name == "dir" }?.value
    if path != nil && path?.literal == nil || folder != nil && folder?.literal == nil { return nil }
    let directory =
      folder?.literal.flatMap(invocation.directory.resolve).map(WorkingDirectory.known) ?? invocation.directory
    guard
      let file = TaskFile.nearest(
        path?.literal.map { [$0] } ?? names, in: directory, levels: path == nil ? 3 : 1, for: "what task would run",
        asking: &inspection),
      case .documents(let documents)? = inspection.ask(
        .yaml(path: file.path, bound: TaskFile.bound), for: "what task would run"),
      let root = documents.first
    else { return nil }
    var runner = TaskfileRunner(root: root, file: file, invocation: invocation)
    runner.rest = ArgumentWord.merged(
      Array(TaskText.appended(Array(invocation.arguments[marker...].dropFirst())).dropFirst()))
    runner.run(line.words)
    let title = (["task"] + line.words.map(\.display)).joined(separator: " ")
    return TaskBody(title: title, file: file, steps: runner.steps)
  }

  private init(root: LocatedValue, file: TaskFile, invocation: Invocation) {
    self.root = root
    self.file = file
    self.invocation = invocation
  }

  private mutating func run(_ words: [ArgumentWord]) {
    var names: [String] = []
    for word in words {
      if let (name, value) = CommandWalker.assignment(in: word) {
        if case .set(let text)? = value { given[name] = [.known(text)] } else { given[name] = [.unknown("\(name)")] }
      } else if let name = word.literal {
        names.append(name)
      }
    }
    for name in names.isEmpty ? ["default"] : names { add(name, [:], depth: 0) }
  }

  private func task(named name: String) -> LocatedValue? {
    if let task = root["tasks"]?[name] { return task }
    return root["tasks"]?.members?.first { member in
      member.value["aliases"]?.elements?.contains { $0.text == name } == true
    }?.value
  }

  private mutating func add(_ name: String, _ values: [String: [ArgumentWord.Piece]], depth: Int) {
    guard depth < Self.nesting, steps.count < TaskBody.stepLimit, let task = task(named: name) else { return }
    var scope = TaskfileScope(values: values)
    scope.values["TASK"] = [.known(name)]
    scope.values["CLI_ARGS"] = rest
    for source in [root["vars"], task["vars"]] { scope.add(source) }
    scope.values.merge(given) { $1 }
    scope.values.merge(values) { $1 }
    for needed in task["deps"]?.elements ?? [] { call(needed, scope, depth: depth) }
    let commands =
      task["cmds"]?.elements ?? task.elements ?? (task.text ?? task["cmds"]?.text).map { _ in [task["cmds"] ?? task] }
      ?? task["cmd"].map { [$0] } ?? []
    for command in commands.prefix(128) { take(command, task, scope, depth: depth) }
  }

  private mutating func take(_ command: LocatedValue, _ task: LocatedValue, _ scope: TaskfileScope, depth: Int) {
    if let text = command.text ?? command["cmd"]?.text ?? command["defer"]?.text {
      return addStep(text, command.place.line, task, scope)
    }
    if let deferred = command["defer"] { return call(deferred, scope, depth: depth) }
    if command["task"] != nil { call(command, scope, depth: depth) }
  }

  /// `name`, or `{task: name, vars: {…}}`.
  private mutating func call(_ value: LocatedValue, _ scope: TaskfileScope, depth: Int) {
    guard let text = value.text ?? value["task"]?.text, let name = TaskText.literal(scope.filled(text)) else { return }
    var inner = scope
    inner.values = [:]
    for member in value["vars"]?.members ?? [] {
      guard let key = member.key.text else { continue }
      inner.values[key] = member.value.text.map { scope.filled($0) } ?? [.unknown("the value of \(key)")]
    }
    add(name, inner.values, depth: depth + 1)
  }

  private mutating func addStep(_ text: String, _ line: Int, _ task: LocatedValue, _ scope: TaskfileScope) {
    var directory = WorkingDirectory.known(file.folder)
    if let folder = task["dir"]?.text ?? root["dir"]?.text {
      directory =
        TaskText.literal(scope.filled(folder)).flatMap(directory.resolve).map(WorkingDirectory.known)
        ?? .unknown("the folder of the task")
    }
    var variables = invocation.variables
    for member in (root["env"]?.members ?? []) + (task["env"]?.members ?? []) {
      guard let name = member.key.text else { continue }
      let value = member.value.text.flatMap { TaskText.literal(scope.filled($0)) }
      variables.assigned[name] = value.map(Variables.Value.set) ?? .unknown("the value of $\(name)")
    }
    steps.append(
      TaskStep(
        script: ArgumentWord(pieces: scope.filled(text), evidence: invocation.evidence),
        place: "\(file.name):\(line)", directory: directory, variables: variables))
  }
}
