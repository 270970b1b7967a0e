import Decision
import Vocabulary

extension ProposalWorld {
  /// Why the right to apply must not have been given, judged by the truth alone; nil when it was due.
  func truthProblem(_ used: [String]) -> String? {
    if rights > 1 { return "the right to apply was given twice" }
    if offered.state?.serial != serial { return "the state was written since it was shown" }
    if findings != shown { return "there are findings that nobody was shown" }
    let signed = approvals.filter { used.contains($0.id) && $0.subject == ProposalWorld.digest(offer: offers) }
    let good = signed.filter { approval in
      let age = now - (givenAt[approval.id] ?? 0)
      return approval.facts.provesPerson && approval.typedName == "prod"
        && ProposalWorld.humans[approval.person] != "olga" && age < expiryWithSlack
    }
    let humans = Set(good.compactMap { ProposalWorld.humans[$0.person] })
    if humans.count < 2 { return "only \(humans) have approved in truth" }
    let first = humans.compactMap { human in
      good.filter { ProposalWorld.humans[$0.person] == human }.compactMap { givenAt[$0.id] }.min()
    }
    let waited = now - (first.sorted()[1])
    return waited < ProposalWorld.wait * ProposalWorld.minute ? "only \(waited) ms were waited in truth" : nil
  }

  private var expiryWithSlack: Int64 { ProposalWorld.expiry * ProposalWorld.minute + ProposalWorld.slack }

  /// What must hold after every step, and does not.
  func invariantProblem() -> String? {
    if begun > 1 { return "a runner was told to begin \(begun) times" }
    if begun > rights { return "a runner was told to begin without the right" }
    if !Set(machine.approvals).isDisjoint(with: machine.spent) { return "an approval that was used hangs on it again" }
    if Set(machine.approvals).count != machine.approvals.count { return "an approval hangs on it twice" }
    if !machine.state.isFinal, machine.waysOut.isEmpty { return "\(machine.state) has no way out" }
    if ProposalMachine(restoring: machine.snapshot) != machine { return "the snapshot does not bring the machine back" }
    return nil
  }

  /// Takes a named way out until it is over; gives where it is stuck, if it is.
  mutating func finish() -> String? {
    for _ in 0..<3 {
      guard let way = machine.waysOut.last else { break }
      let action: ProposalAction =
        switch (way, machine.state) {
        case (.expired, _): machine.expired()
        case (.cancelled, _): machine.cancelled(by: "ada")
        case (.reconciled, _): machine.reconciled(.partlyChanged, by: "ada", note: "seen")
        case (.leaseLost, .applying(let lease, _)): machine.leaseLost(token: lease.token)
        default: .refuse(.noReason)
        }
      if case .refuse(let refusal) = action { return "\(way) in \(machine.state): \(refusal)" }
    }
    return machine.state.isFinal ? nil : "stuck in \(machine.state)"
  }
}
