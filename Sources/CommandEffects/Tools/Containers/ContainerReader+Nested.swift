import Vocabulary

extension ContainerReader {
  /// The program that `exec` and `run` would start in a container.
  package static func nested(in invocation: Invocation) -> [Invocation] {
    var inspection = Inspection()
    return nested(in: invocation, asking: &inspection)
  }

  package static func nested(in invocation: Invocation, asking inspection: inout Inspection) -> [Invocation] {
    let call = ContainerCall(invocation)
    let line = call.line
    guard !line.isHelp, line.unknown == nil else { return [] }
    let words: ArraySlice<ArgumentWord>
    var mounts: [ContainerMount] = []
    switch ContainerVerbs.kind(of: line.path) {
    case .exec: words = line.operands.dropFirst(line.path == "unshare" ? 0 : 1)
    case .run:
      guard !line.path.hasSuffix("create") else { return [] }
      words = program(of: line)
      mounts = ContainerMount.mounts(of: line, invocation.directory)
    default: return []
    }
    guard let program = words.first else { return [] }
    var inner = Invocation(
      program: program, arguments: Array(words.dropFirst()),
      directory: .unknown("the folder in \(line.operands.first?.display ?? "a container")"), variables: Variables(),
      input: invocation.input, evidence: program.evidence)
    inner.variables.assigned = variables(line)
    if case .run = ContainerVerbs.kind(of: line.path) { ContainerMount.map(&inner, mounts) }
    inner.place = call.target(asking: &inspection).environment
    return [inner]
  }

  /// The words behind the image, with the entry point in front of them.
  private static func program(of line: CobraLine) -> ArraySlice<ArgumentWord> {
    let words = line.operands.dropFirst()
    guard let entry = line.value("--entrypoint") else {
      guard let image = line.operands.first, let tool = ContainerImages.tool(of: image.display),
        words.first?.literal != tool
      else { return words }
      return [ArgumentWord(tool, evidence: image.evidence)] + words
    }
    return entry.literal == "" ? words : [entry] + words
  }

  private static func variables(_ line: CobraLine) -> [String: Variables.Value] {
    var assigned: [String: Variables.Value] = [:]
    for word in line.values("--env", "-e") {
      guard let (name, value) = CommandWalker.assignment(in: word) else { continue }
      assigned[name] = value
    }
    return assigned
  }
}
