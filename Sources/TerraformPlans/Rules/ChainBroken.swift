import Vocabulary

/// What is remembered of a workspace's states was changed by hand.
enum ChainBroken: PlanRule {
  static let code: FindingCode = "state.chain-broken"
  static let summary = "what Tagout remembers of the workspace's states was changed"

  static let examples: [PlanExample] = [
    .match("a line is no line", .example(), context: PlanContext(chain: StateChain(Array("{}\n".utf8), key: "k"))),
    .pass("nothing is remembered", .example(), context: PlanContext(chain: StateChain([], key: "k"))),
    .pass("nobody looked", .example()),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    guard subject.context.chain?.isWhole == false else { return [] }
    return [
      finding(
        .high, "what was remembered of this workspace's states has been changed, so an old state may not be noticed",
        remedy: "look for who changed it; `tagout check plan --adopt` begins anew, in a person's own terminal")
    ]
  }
}
