import Decision
import Vocabulary

extension ProposalRequest {
  /// As it is stored.
  var value: StructuredValue {
    .object([
      "client": ProposalRequest.optional(client), "commit": ProposalRequest.optional(commit),
      "destroy": .boolean(isDestroy), "directory": .string(directory), "planOnly": .boolean(isPlanOnly),
      "proposer": proposer.value, "reason": .string(reason), "replaced": .array(replaced.map(StructuredValue.string)),
      "session": ProposalRequest.optional(session),
      "shownCommand": .array(shownCommand.map(StructuredValue.string)),
      "targets": .array(targets.map(StructuredValue.string)), "token": .string(token),
      "trail": .array(trail.map(\.value)),
      "tree": ProposalRequest.optional(tree), "variableFiles": .array(variableFiles.map(StructuredValue.string)),
      "variables": .array(variables.map(StructuredValue.string)),
      "work": .string(work.rawValue), "workspace": .string(workspace),
    ])
  }

  /// Nil when the value is none that was written here.
  init?(_ value: StructuredValue) {
    guard let work = value["work"]?.text.flatMap(Work.init), let workspace = value["workspace"]?.text,
      let proposer = value["proposer"].flatMap(Proposer.init), let token = value["token"]?.text,
      let reason = value["reason"]?.text
    else { return nil }
    self.init(
      work, workspace: workspace, proposer: proposer, token: token, reason: reason, tree: value["tree"]?.text,
      directory: value["directory"]?.text ?? "", commit: value["commit"]?.text,
      isDestroy: value["destroy"]?.truth ?? false, targets: ProposalRequest.texts(value["targets"]),
      replaced: ProposalRequest.texts(value["replaced"]), variables: ProposalRequest.texts(value["variables"]),
      variableFiles: ProposalRequest.texts(value["variableFiles"]),
      shownCommand: ProposalRequest.texts(value["shownCommand"]),
      isPlanOnly: value["planOnly"]?.truth ?? false, client: value["client"]?.text, session: value["session"]?.text,
      trail: TrailStep.all(value["trail"]))
  }

  private static func texts(_ value: StructuredValue?) -> [String] { (value?.elements ?? []).compactMap(\.text) }

  private static func optional(_ text: String?) -> StructuredValue { text.map(StructuredValue.string) ?? .null }
}

extension Proposer {
  /// As it is stored and shown.
  var value: StructuredValue {
    switch self {
    case .person(let name): .object(["kind": "person", "name": .string(name)])
    case .agent(let name, let owner):
      .object(["kind": "agent", "name": .string(name), "owner": .string(owner)])
    }
  }

  /// Nil when the value is none that was written here.
  init?(_ value: StructuredValue) {
    guard let name = value["name"]?.text else { return nil }
    switch value["kind"]?.text {
    case "person": self = .person(name)
    case "agent":
      guard let owner = value["owner"]?.text else { return nil }
      self = .agent(name, owner: owner)
    default: return nil
    }
  }
}
