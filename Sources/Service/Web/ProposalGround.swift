import Decision
import Vocabulary

/// What a proposal stands on, line by line: which state, which bytes, which accounts.
enum ProposalGround {
  /// Labels and values, the most telling first.
  static func lines(_ look: ProposalLook, writesSince: Int?) -> [(label: String, value: String)] {
    let request = look.proposal.request
    var lines: [(label: String, value: String)] = []
    if let subject = look.offer?.subject {
      if let state = subject.state { lines += ProposalGround.state(state, now: look.state?.fingerprint) }
      if let previous = look.previous {
        let writes = writesSince.map { $0 == 1 ? ", 1 write of the state since" : ", \($0) writes of the state since" }
        lines.append(("Applied last", previous.proposal + (writes ?? "")))
      }
      switch subject.work {
      case .savedPlan(let digest): lines.append(("Plan", "sha256 \(digest.text)"))
      case .command(let digest): lines.append(("Command", "sha256 \(digest.text)"))
      }
      if !subject.accounts.isEmpty { lines.append(("Accounts", subject.accounts.joined(separator: ", "))) }
      if let version = subject.terraformVersion { lines.append(("Terraform", version)) }
      if !subject.backend.isEmpty { lines.append(("State kept in", subject.backend)) }
      if let lock = subject.lockFile { lines.append(("Lock file", "sha256 \(lock.text)")) }
    }
    if let tree = request.tree { lines.append(("Configuration", "sha256 \(tree)")) }
    if !request.directory.isEmpty { lines.append(("Folder in it", request.directory)) }
    if let commit = request.commit { lines.append(("Commit, as was said", commit)) }
    if !request.targets.isEmpty { lines.append(("Only", request.targets.joined(separator: ", "))) }
    if !request.variables.isEmpty { lines.append(("Variables", request.variables.joined(separator: ", "))) }
    if let client = request.client { lines.append(("Client, as it says", client)) }
    if let session = request.session { lines.append(("Session, as it says", session)) }
    return lines
  }

  private static func state(_ state: StateFingerprint, now: StateFingerprint?) -> [(label: String, value: String)] {
    guard !state.lineage.isEmpty || state.serial > 0 else { return [("State", "none yet")] }
    var lines = [(label: "State", value: "serial \(state.serial) of lineage \(state.lineage)")]
    if let now, now != state {
      lines.append(("The state now", "serial \(now.serial) of lineage \(now.lineage): it has moved on since"))
    }
    return lines
  }
}
