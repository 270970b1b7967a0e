import Vocabulary

/// Reads the tools around clusters by their tables: helm, argocd, flux, velero, vault, consul, nomad, etcdctl, …
package enum ClusterToolReader: ToolReader {
  package static let names = ClusterTools.names

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name, let tool = ClusterTools.tool(named: name) else { return }
    var line = CobraLine(invocation, tool.grammar)
    if let word = line.unresolved {
      inspection.note(
        ToolFinding.unresolved(
          "which \(name) command this is", word, evidence: line.evidence, remedy: "write the command itself"))
      return
    }
    if let word = line.unknown {
      inspection.note(ToolFinding.unknownVerb(word, of: name, remedy: "look it up first: `\(name) --help`"))
      return
    }
    reshape(&line, name, tool)
    let command = tool.grammar.row(of: line.path).flatMap { ClusterToolCommand(row: $0) }
    let call = ClusterToolCall(name: name, tool: tool, line: line, invocation: invocation)
    guard !line.isHelp, let command, !call.isDryRun(command) else {
      noteRead(call, into: &inspection)
      return
    }
    ClusterToolLoss.inspect(command, call, into: &inspection)
  }

  static func noteRead(_ call: ClusterToolCall, into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .read, Resource(kind: call.name, role: .unknown), reversibility: .reversible, evidence: call.line.evidence))
  }

  /// `velero delete backup x` is `velero backup delete x`; `kops delete cluster` stays.
  private static func reshape(_ line: inout CobraLine, _ name: String, _ tool: ClusterTool) {
    guard name == "velero", ["delete", "create", "get", "describe"].contains(line.path),
      let noun = line.operands.first?.literal
    else { return }
    let plain = noun.hasSuffix("s") ? String(noun.dropLast()) : noun
    guard let path = tool.grammar.path(line.path, below: plain) else { return }
    line.path = path
    line.operands.removeFirst()
  }
}
