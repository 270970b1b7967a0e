import Vocabulary

/// Reads `tagout` itself: what loosens the guard, makes it forget or takes it away is for people alone.
struct TagoutReader: ToolReader {
  static let names = ["tagout"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let words = invocation.arguments.prefix { $0.literal != "--" }
    let asksForHelp = words.contains { ["--help", "-h", "-help"].contains($0.literal) }
    guard !asksForHelp, let first = words.first else { return }
    guard let noun = first.literal else { return noteUnresolved(first, invocation, into: &inspection) }
    switch noun {
    case "uninstall": noteChange("takes the guard out of a client", invocation, into: &inspection)
    case "init" where words.contains(where: { $0.literal == "--force" }):
      noteChange("writes the project's policy anew, whatever it held", invocation, into: &inspection)
    case "check" where words.contains { $0.literal == "--adopt" }:
      noteChange("makes the guard forget which state was in use", invocation, into: &inspection)
    case "policy", "session", "proposal", "person", "token", "workspace":
      guard let verb = words.dropFirst().first(where: { !$0.display.hasPrefix("-") }) else { return }
      switch (noun, verb.literal) {
      case (_, nil): noteUnresolved(verb, invocation, into: &inspection)
      case ("policy", "accept"): noteChange("lets a project loosen the policy", invocation, into: &inspection)
      case ("session", "forget"): noteChange("makes the guard forget what it refused", invocation, into: &inspection)
      case ("proposal", "approve"): noteChange("approves a proposal in a person's name", invocation, into: &inspection)
      case ("proposal", "reconcile"):
        noteChange("says in a person's name how a lost run ended", invocation, into: &inspection)
      case ("person", "add"), ("person", "invite"): noteChange("lets somebody approve", invocation, into: &inspection)
      case ("person", "remove"): noteChange("takes an approver away", invocation, into: &inspection)
      case ("token", "create"): noteChange("gives out a right on a server", invocation, into: &inspection)
      case ("workspace", "set"): noteChange("says what is production", invocation, into: &inspection)
      default: break
      }
    default: break
    }
  }

  private static func noteChange(_ what: String, _ invocation: Invocation, into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .disarm, Resource(kind: "tagout", role: .protection), reversibility: .reversible,
        evidence: invocation.evidence))
    inspection.note(
      Finding(
        "guard.switched-off", .critical, "\(what), which a person does at their own terminal",
        evidence: invocation.evidence, remedy: "ask the person to run it; `tagout policy show` says what holds now"))
  }

  private static func noteUnresolved(
    _ word: ArgumentWord, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    inspection.note(
      ToolFinding.unresolved(
        "what tagout is to do", word, remedy: "write the command of tagout itself, e.g. `tagout policy show`"))
  }
}
