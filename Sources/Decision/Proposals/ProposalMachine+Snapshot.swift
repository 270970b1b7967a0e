import Vocabulary

extension ProposalMachine {
  /// All that the machine knows, for the store: strings, integers, booleans and lists of them.
  package var snapshot: StructuredValue {
    .object([
      "apply_token": applyToken.map(StructuredValue.integer) ?? .null,
      "approvals": .array(approvals.map(StructuredValue.string)),
      "greatest_token": .integer(greatestToken), "is_offer_void": .boolean(isOfferVoid),
      "lost_plannings": .integer(Int64(lostPlannings)), "plan": plan?.value ?? .null,
      "plan_token": planToken.map(StructuredValue.integer) ?? .null,
      "spent": .array(spent.map(StructuredValue.string)), "state": state.value,
    ])
  }

  /// The machine as it was when the snapshot was taken; nil when it is none, or was written by a version that knew more.
  package init?(restoring snapshot: StructuredValue) {
    guard let state = snapshot["state"].flatMap({ ProposalState($0) }),
      let approvals = snapshot["approvals"]?.elements, let spent = snapshot["spent"]?.elements,
      let greatest = snapshot["greatest_token"]?.whole, let isVoid = snapshot["is_offer_void"]?.truth,
      let lost = snapshot["lost_plannings"]?.whole.flatMap({ Int(exactly: $0) })
    else { return nil }
    self.init()
    self.state = state
    plan = snapshot["plan"].flatMap { ProposalPlan($0) }
    self.approvals = approvals.compactMap(\.text)
    self.spent = spent.compactMap(\.text)
    greatestToken = greatest
    planToken = snapshot["plan_token"]?.whole
    applyToken = snapshot["apply_token"]?.whole
    lostPlannings = lost
    isOfferVoid = isVoid
    // What was dropped while reading would be forgotten for ever.
    guard self.snapshot == snapshot else { return nil }
  }
}
