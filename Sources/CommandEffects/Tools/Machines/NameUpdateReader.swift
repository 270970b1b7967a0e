import Vocabulary

/// Reads `nsupdate`: the names that its script deletes (nsupdate(1)).
enum NameUpdateReader: ToolReader {
  static let names = ["nsupdate"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard case .text(let text) = invocation.input else {
      return noteUnread(invocation, into: &inspection)
    }
    for line in text.split(separator: "\n").prefix(256) {
      let words = line.split(separator: " ").map { $0.lowercased() }
      let command = words.first == "update" ? words.dropFirst() : words[...]
      guard let verb = command.first, verb == "delete" || verb == "del" else { continue }
      let name = command.dropFirst().first ?? ""
      inspection.note(
        Effect(
          .destroy, Resource(kind: "name record", role: .dns, name: name), reversibility: .irreversible,
          evidence: invocation.evidence))
      var signs = EnvironmentSigns()
      signs.add(name, as: .resource, from: "the name \(name)")
      inspection.note(
        ToolFinding.destroyed(
          .dns, "nsupdate deletes the records of \(name)", evidence: invocation.evidence,
          remedy: "change the zone where it is kept, so that the next transfer does not bring it back",
          environment: signs.environment))
    }
  }

  /// A script that cannot be read may delete any name of the zone.
  private static func noteUnread(_ invocation: Invocation, into inspection: inout Inspection) {
    guard !invocation.arguments.contains(where: { ["-V", "-h", "--help"].contains($0.literal) }) else { return }
    inspection.note(
      Finding(
        "command.unseen-change", .high, "which names nsupdate changes is not to be seen here",
        evidence: invocation.evidence,
        remedy: "write the updates in the command itself: nsupdate <<'EOF' …"))
  }
}
