import Vocabulary

extension KubectlReader {
  /// The program that `exec`, `run`, `debug` and `rsh` would start in a container.
  package static func nested(in invocation: Invocation) -> [Invocation] {
    var inspection = Inspection()
    return nested(in: invocation, asking: &inspection)
  }

  package static func nested(in invocation: Invocation, asking inspection: inout Inspection) -> [Invocation] {
    let line = line(of: invocation)
    guard !line.isHelp, line.unknown == nil, startsProgram(line.path) else { return [] }
    let words = words(of: line)
    guard let program = words.first else { return [] }
    let call = KubectlCall(line: line, invocation: invocation)
    let container = line.operands.first?.display ?? "a container"
    var nested = Invocation(
      program: program, arguments: Array(words.dropFirst()), directory: .unknown("the folder in \(container)"),
      variables: Variables(), input: invocation.input, evidence: program.evidence)
    if line.path == "run" { nested.variables.assigned = variables(line) }
    nested.place = place(call, container, asking: &inspection)
    return [nested]
  }

  private static func startsProgram(_ path: String) -> Bool {
    KubectlVerbs.kind(of: path) == .run || path == "create/job" || path == "create/cronjob"
  }

  /// The words behind `--`; without it, as older versions took them, those behind the pod.
  private static func words(of line: CobraLine) -> [ArgumentWord] {
    if let behind = line.behindDashes {
      guard line.path == "run", !line.isSet("--command"), let image = line.value("--image"),
        let tool = ContainerImages.tool(of: image.display), behind.first?.literal != tool
      else { return behind }
      return [ArgumentWord(tool, evidence: image.evidence)] + behind
    }
    return line.path == "run" || line.path == "debug" || line.path.hasPrefix("create/")
      ? [] : Array(line.operands.dropFirst())
  }

  private static func variables(_ line: CobraLine) -> [String: Variables.Value] {
    var assigned: [String: Variables.Value] = [:]
    for word in line.values("--env") {
      guard let (name, value) = CommandWalker.assignment(in: word) else { continue }
      assigned[name] = value
    }
    return assigned
  }

  /// The container's place: the cluster's and the namespace's own; where nothing tells, at least not this machine.
  private static func place(
    _ call: KubectlCall, _ container: String, asking inspection: inout Inspection
  ) -> Environment {
    let target = call.target(names: call.line.operands.compactMap(\.literal), asking: &inspection)
    var place = target.environment
    if place.tier == .unknown { place.evidence = "it runs in \(container) of a cluster that nothing names" }
    return place
  }
}
