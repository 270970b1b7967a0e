import Vocabulary

/// Reads Tagout's own command line: what only a person may do with it is refused to whoever asks through a hook.
enum TagoutReader: ToolReader {
  static let names = ["tagout"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let words = invocation.arguments.filter { !$0.knownPrefix.hasPrefix("-") }.prefix(2).map { $0.literal ?? "" }
    guard let verb = words.first, !invocation.arguments.contains(where: { $0.literal == "--help" }) else { return }
    guard let why = reason(verb, words.count > 1 ? words[1] : "") else { return }
    inspection.note(
      Finding(
        "guard.switched-off", .critical, "tagout would \(why)", evidence: invocation.evidence,
        remedy: "have a person run it in their own terminal"))
  }

  private static func reason(_ verb: String, _ second: String) -> String? {
    switch (verb, second) {
    case ("uninstall", _): "take its own hook out"
    case ("policy", "accept"): "let a project's policy loosen the machine's"
    case ("session", "forget"): "forget what it refused in this session"
    case ("proposal", "approve"): "approve a proposal in a person's name"
    default: nil
    }
  }
}
