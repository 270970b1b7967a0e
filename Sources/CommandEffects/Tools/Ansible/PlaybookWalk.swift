import Vocabulary

/// Goes through a playbook's plays, tasks and roles within bounds.
struct PlaybookWalk {
  let invocation: Invocation
  let inventory: String?
  let limit: String?
  let evidence: Evidence
  private(set) var found: [Invocation] = []
  private(set) var findings: [Finding] = []
  /// Whether any file could be read.
  private(set) var wasRead = false
  private var tasksLeft = 400
  private var filesLeft = 12

  private static let bound = 262_144
  private static let depth = 8

  init(invocation: Invocation, inventory: String?, limit: String?, evidence: Evidence) {
    self.invocation = invocation
    self.inventory = inventory
    self.limit = limit
    self.evidence = evidence
  }

  /// The plays of a file.
  mutating func playbook(_ path: String, asking inspection: inout Inspection) {
    let folder = PathText.parent(path)
    for play in documents(path, asking: &inspection).flatMap({ $0.elements ?? [] }) {
      if let other = play["import_playbook"]?.text ?? play["ansible.builtin.import_playbook"]?.text {
        playbook(folder + "/" + other, asking: &inspection)
        continue
      }
      let start = AnsibleStart(outer: invocation, host: host(play["hosts"]))
      for role in (play["roles"]?.elements ?? []).prefix(16) {
        guard let name = role.text ?? role["role"]?.text ?? role["name"]?.text else { continue }
        tasks(in: folder + "/roles/" + name + "/tasks/main.yml", start, asking: &inspection)
      }
      for section in ["pre_tasks", "tasks", "post_tasks", "handlers"] {
        tasks(play[section]?.elements ?? [], in: folder, start, depth: 0, asking: &inspection)
      }
    }
  }

  /// The machines of a play by the names that are given to them; nil for the one at hand.
  private func host(_ hosts: LocatedValue?) -> RemoteHost? {
    let name = limit ?? hosts?.text ?? hosts?.elements?.compactMap(\.text).joined(separator: ",")
    guard let name, name != "localhost", name != "127.0.0.1" else { return nil }
    let full = [name, inventory].compactMap { $0 }.joined(separator: " of ")
    return RemoteHost(name: full, evidence: "ansible \(full)")
  }

  private mutating func documents(_ path: String, asking inspection: inout Inspection) -> [LocatedValue] {
    guard filesLeft > 0 else { return [] }
    filesLeft -= 1
    guard
      case .documents(let documents)? = inspection.ask(
        .yaml(path: PathText.normalised(path), bound: Self.bound), for: "what the playbook would do")
    else { return [] }
    wasRead = true
    return documents
  }

  private mutating func tasks(in path: String, _ start: AnsibleStart, asking inspection: inout Inspection) {
    let folder = PathText.parent(path)
    for list in documents(path, asking: &inspection) {
      tasks(list.elements ?? [], in: folder, start, depth: 0, asking: &inspection)
    }
  }

  private mutating func tasks(
    _ tasks: [LocatedValue], in folder: String, _ start: AnsibleStart, depth: Int, asking inspection: inout Inspection
  ) {
    guard depth < Self.depth else { return }
    for task in tasks {
      guard tasksLeft > 0 else { return }
      tasksLeft -= 1
      for section in ["block", "rescue", "always"] {
        self.tasks(task[section]?.elements ?? [], in: folder, start, depth: depth + 1, asking: &inspection)
      }
      for member in task.members ?? [] {
        guard let key = member.key.text else { continue }
        use(
          key.split(separator: ".").last.map(String.init) ?? key, member.value, in: folder, start, asking: &inspection)
      }
    }
  }

  /// One member of a task: a module with its arguments, or one of the words that all tasks share.
  private mutating func use(
    _ module: String, _ value: LocatedValue, in folder: String, _ start: AnsibleStart,
    asking inspection: inout Inspection
  ) {
    switch module {
    case "include_tasks", "import_tasks":
      guard let file = value.text ?? value["file"]?.text else { return }
      tasks(in: folder + "/" + file, start, asking: &inspection)
    case "include_role", "import_role":
      guard let name = value["name"]?.text else { return }
      tasks(in: folder + "/roles/" + name + "/tasks/main.yml", start, asking: &inspection)
    case "command", "shell", "raw", "script":
      guard let text = value.text ?? value["cmd"]?.text else { return }
      take(AnsibleTask(module: module, arguments: [:], free: PlaybookWalk.pieces(text), evidence: evidence), start)
    default:
      let arguments = value.text.map { AnsibleArguments.parse($0).mapValues(PlaybookWalk.pieces) } ?? mapping(value)
      guard !arguments.isEmpty else { return }
      take(AnsibleTask(module: module, arguments: arguments, free: nil, evidence: evidence), start)
    }
  }

  private func mapping(_ value: LocatedValue) -> [String: [ArgumentWord.Piece]] {
    var arguments: [String: [ArgumentWord.Piece]] = [:]
    for member in value.members ?? [] {
      guard let name = member.key.text, let text = member.value.text else { continue }
      arguments[name] = PlaybookWalk.pieces(text)
    }
    return arguments
  }

  private mutating func take(_ task: AnsibleTask, _ start: AnsibleStart) {
    found += start.invocations(task)
    if let finding = start.finding(task) { findings.append(finding) }
  }

  /// A text with its templates as pieces that cannot be told.
  private static func pieces(_ text: String) -> [ArgumentWord.Piece] {
    var pieces: [ArgumentWord.Piece] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      pieces.append(.known(String(rest[..<open.lowerBound])))
      pieces.append(.unknown("the value of {{\(rest[open.upperBound..<close.lowerBound])}}"))
      rest = rest[close.upperBound...]
    }
    return ArgumentWord.merged(pieces + [.known(String(rest))])
  }
}
