import Formats
import Vocabulary

extension CommandWalker {
  /// Walks what a task runs; nil when the invocation runs none, or what it runs is not known.
  mutating func runTask(_ name: String, _ invocation: Invocation, _ state: ShellState) -> Output? {
    if name == "make" || name == "gmake", let input = MakeRunner.unreadInput(invocation) {
      var apart = state
      return walkOpaque(input, invocation.evidence, &apart)
    }
    guard let body = TaskRunners.body(name, invocation, asking: &inspection) else { return nil }
    noteFollowed(body.title, body.file.path, body.file.bytes, invocation.evidence)
    // A task that calls itself, as a makefile does in its own folder, is being walked already.
    guard openTasks.insert(body.title + "\0" + body.file.path).inserted else { return .unknown(from: name) }
    defer { openTasks.remove(body.title + "\0" + body.file.path) }
    for step in body.steps { walk(step, of: body, invocation, state) }
    return .unknown(from: name)
  }

  private mutating func walk(_ step: TaskStep, of body: TaskBody, _ invocation: Invocation, _ state: ShellState) {
    guard mayDescend(invocation.evidence) else { return }
    depth += 1
    defer { depth -= 1 }
    var apart = state
    apart.directory = step.directory
    apart.variables = step.variables
    apart.exported = Set(step.variables.assigned.keys)
    apart.positional = []
    apart.becomeNewShell()
    apart.input = .inherited
    let before = inspection.findings.count
    let wasInTask = inspection.isInTask
    inspection.isInTask = true
    defer { inspection.isInTask = wasInTask }
    _ = walkScript(step.script, &apart, isContiguous: false)
    inspection.explain(since: before, "\(body.title) runs \(step.place)")
  }

  /// Notes that a file was followed, by the digest of what was read.
  mutating func noteFollowed(_ title: String, _ path: String, _ bytes: [UInt8], _ evidence: Evidence) {
    let digest = Hexadecimal.encode(SHA256.hash(bytes))
    inspection.note(
      Finding(
        "command.file-followed", .information, "\(title) was followed into \(path), SHA-256 \(digest)",
        evidence: evidence))
  }
}
