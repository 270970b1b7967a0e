import Formats
import Host
import Vocabulary

/// What commands about proposals print.
enum ProposalText {
  static let finalStates: Set<String> = ["applied", "failed", "rejected", "expired", "cancelled"]

  /// 0 applied, or planned where no more was asked for; 10 held; 20 rejected or failed; 1 for an end nobody knows.
  static func status(of proposal: StructuredValue) -> Int32 {
    switch proposal["state"]?.text {
    case "applied", "planned", "approved": 0
    case "held": 10
    case "failed", "rejected", "expired", "cancelled": 20
    default: 1
    }
  }

  /// Prints the value as JSON, or what people read of it.
  static func print(_ proposal: StructuredValue, asJSON: Bool) throws {
    guard !asJSON else { return try write(JSONWriter.canonical(proposal)) }
    try write(Array(lines(of: proposal).joined(separator: "\n").utf8))
  }

  static func write(_ bytes: [UInt8]) throws {
    try StandardStreams.write(bytes + [UInt8(ascii: "\n")], to: .output)
  }

  /// A line of progress, beside the answer.
  static func note(_ line: String) throws {
    try StandardStreams.write(Array((line + "\n").utf8), to: .error)
  }

  /// One proposal on a line.
  static func line(_ proposal: StructuredValue) -> String {
    let text = { (name: String) in proposal[name]?.text ?? "" }
    let reason = text("reason").isEmpty ? "" : "  \"\(text("reason"))\""
    return "\(text("id"))  \(text("state"))  \(text("workspace")) (\(text("tier")))  by \(proposer(proposal))"
      + "  \(text("created"))\(reason)"
  }

  /// All that is shown of one.
  static func lines(of proposal: StructuredValue) -> [String] {
    var lines = [line(proposal)]
    if let outcome = proposal["outcome"]?.text { lines.append("  outcome  \(outcome)") }
    if let command = proposal["command"]?.elements {
      lines.append("  command  \(command.compactMap(\.text).map(ShellQuoting.word).joined(separator: " "))")
    }
    if let tree = proposal["tree"]?.text { lines.append("  tree     sha256:\(tree)") }
    if let commit = proposal["commit"]?.text { lines.append("  commit   \(commit)") }
    if let verdict = proposal["verdict"]?.text { lines.append("  verdict  \(verdict)") }
    for loss in losses(of: proposal) { lines.append("  loses    \(loss.sentence) (\(loss.thing))") }
    for finding in proposal["assessment"]?["findings"]?.elements ?? [] where finding["severity"] != "information" {
      lines.append("  finding  \(finding["code"]?.text ?? "")  \(finding["message"]?.text ?? "")")
    }
    for approval in proposal["approvals"]?.elements ?? [] { lines.append("  approval \(words(approval))") }
    for missing in proposal["missing"]?.elements ?? [] { lines.append("  missing  \(missing.text ?? "")") }
    if let next = proposal["next"]?.elements, !next.isEmpty {
      lines.append("  next     it may be " + next.compactMap(\.text).joined(separator: ", "))
    }
    return lines
  }

  /// The losses, worst first: data, copies and keys, then protections, then the rest.
  static func losses(of proposal: StructuredValue) -> [(kind: String, thing: String, sentence: String)] {
    let order = ["data", "key", "backup", "protection", "other"]
    return (proposal["losses"]?.elements ?? []).map {
      (kind: $0["kind"]?.text ?? "", thing: $0["thing"]?.text ?? "", sentence: $0["sentence"]?.text ?? "")
    }.sorted { (order.firstIndex(of: $0.kind) ?? 9, $0.thing) < (order.firstIndex(of: $1.kind) ?? 9, $1.thing) }
  }

  private static func words(_ approval: StructuredValue) -> String {
    var words =
      "\(approval["person"]?.text ?? "") at \(approval["received"]?.text ?? "") with \(approval["key"]?.text ?? "")"
    if let objection = approval["objection"]?.text { words += "; it does not count: \(objection)" }
    if let void = approval["void"]?.text { words += "; it fell: \(void)" }
    return words
  }

  private static func proposer(_ proposal: StructuredValue) -> String {
    let name = proposal["proposer"]?["name"]?.text ?? ""
    return proposal["proposer"]?["owner"]?.text.map { "\(name) of \($0)" } ?? name
  }
}
