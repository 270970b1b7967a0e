import Vocabulary

extension ApprovalSubject {
  /// Each field in which this, as it would be applied now, differs from what was signed; none when they are the same.
  package func differences(from signed: ApprovalSubject) -> [SubjectDifference] {
    var found = identityDifferences(from: signed)
    found += workDifferences(from: signed)
    found += stateDifferences(from: signed)
    found += variableDifferences(from: signed)
    found += lossDifferences(from: signed)
    return found
  }

  private func identityDifferences(from signed: ApprovalSubject) -> [SubjectDifference] {
    [
      ApprovalSubject.difference("the proposal", signed.proposal, proposal),
      ApprovalSubject.difference("the server", signed.server, server),
      ApprovalSubject.difference("the nonce", signed.nonce, nonce),
      ApprovalSubject.difference("the expiry", signed.expires.description, expires.description),
      ApprovalSubject.difference("the workspace", signed.workspace, workspace),
      ApprovalSubject.difference("the environment", signed.environment, environment),
      ApprovalSubject.difference("the environment's tier", signed.tier.rawValue, tier.rawValue),
      ApprovalSubject.difference(
        "the cloud account", ApprovalSubject.listed(signed.accounts), ApprovalSubject.listed(accounts)),
    ].compactMap { $0 }
  }

  private func workDifferences(from signed: ApprovalSubject) -> [SubjectDifference] {
    let names = (signed.workName, workName)
    return [
      ApprovalSubject.difference(
        names.0 == names.1 ? names.0 : "the work", signed.workDigest(named: names.0 != names.1),
        workDigest(named: names.0 != names.1)),
      ApprovalSubject.difference("the configuration", signed.configuration?.text, configuration?.text),
      ApprovalSubject.difference("Terraform's version", signed.terraformVersion, terraformVersion),
      ApprovalSubject.difference("the lock file of the providers", signed.lockFile?.text, lockFile?.text),
      ApprovalSubject.difference("the backend", signed.backend, backend),
    ].compactMap { $0 }
  }

  private func stateDifferences(from signed: ApprovalSubject) -> [SubjectDifference] {
    [
      ApprovalSubject.difference("the state's lineage", signed.state?.lineage, state?.lineage),
      ApprovalSubject.difference(
        "the state's serial", signed.state.map { String($0.serial) }, state.map { String($0.serial) }),
      ApprovalSubject.difference("the state's content", signed.state?.content.text, state?.content.text),
    ].compactMap { $0 }
  }

  private func variableDifferences(from signed: ApprovalSubject) -> [SubjectDifference] {
    Set(variables.keys).union(signed.variables.keys).sorted().compactMap { name in
      ApprovalSubject.difference("the variable \"\(name)\"", signed.variables[name]?.text, variables[name]?.text)
    }
  }

  private func lossDifferences(from signed: ApprovalSubject) -> [SubjectDifference] {
    let (shown, due) = (Set(signed.losses), Set(losses))
    let added = due.subtracting(shown).sorted().map {
      SubjectDifference("the loss of \($0.thing)", signed: nil, now: "\"\($0.sentence)\"")
    }
    let gone = shown.subtracting(due).sorted().map {
      SubjectDifference("the loss of \($0.thing)", signed: "\"\($0.sentence)\"", now: nil)
    }
    return added + gone
  }

  private var workName: String { isSavedPlan ? "the saved plan" : "the command" }

  private func workDigest(named: Bool) -> String {
    switch work {
    case .savedPlan(let digest): named ? "the saved plan \(digest)" : digest.text
    case .command(let digest): named ? "the command \(digest)" : digest.text
    }
  }

  private static func listed(_ accounts: [String]) -> String? {
    accounts.isEmpty ? nil : accounts.joined(separator: ", ")
  }

  private static func difference(_ field: String, _ signed: String?, _ now: String?) -> SubjectDifference? {
    signed == now ? nil : SubjectDifference(field, signed: signed, now: now)
  }
}
