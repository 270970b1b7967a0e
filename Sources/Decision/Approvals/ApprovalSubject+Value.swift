import Vocabulary

extension ApprovalSubject {
  /// What is signed: the canonical JSON of this value is the message of the signature.
  ///
  /// Strings, integers and lists of them only, each field always there (`null` where there is none), so that two
  /// subjects have the same bytes when and only when they are the same.
  package var value: StructuredValue {
    .object([
      "accounts": .array(accounts.map(StructuredValue.string)), "backend": .string(backend),
      "configuration": ApprovalSubject.optional(configuration?.text),
      "environment": ApprovalSubject.optional(environment),
      "expires": .integer(expires.milliseconds), "format": .string(ApprovalSignature.namespace),
      "lock_file": ApprovalSubject.optional(lockFile?.text), "losses": .array(losses.map(\.value)),
      "nonce": .string(nonce), "proposal": .string(proposal), "server": .string(server),
      "state": state?.value ?? .null, "terraform_version": ApprovalSubject.optional(terraformVersion),
      "tier": .string(tier.rawValue),
      "variables": .object(
        StructuredObject(variables.map { StructuredObject.Member($0.key, .string($0.value.text)) })),
      "work": work.value, "workspace": .string(workspace),
    ])
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard value["format"]?.text == ApprovalSignature.namespace, let proposal = value["proposal"]?.text,
      let server = value["server"]?.text, let nonce = value["nonce"]?.text, let expires = value["expires"]?.whole,
      let work = value["work"].flatMap(Work.init), let backend = value["backend"]?.text,
      let workspace = value["workspace"]?.text, let tier = value["tier"]?.text.flatMap(Tier.init),
      let accounts = value["accounts"]?.elements, let losses = value["losses"]?.elements
    else { return nil }
    guard case .object(let variables)? = value["variables"] else { return nil }
    self.init(
      proposal: proposal, server: server, nonce: nonce, expires: Instant(milliseconds: expires), work: work,
      configuration: value["configuration"]?.text.flatMap { ContentDigest($0) },
      state: value["state"].flatMap { StateFingerprint($0) }, backend: backend, workspace: workspace,
      terraformVersion: value["terraform_version"]?.text,
      lockFile: value["lock_file"]?.text.flatMap { ContentDigest($0) }, accounts: accounts.compactMap(\.text),
      environment: value["environment"]?.text, tier: tier, losses: losses.compactMap { ShownLoss($0) })
    for member in variables.members {
      self.variables[member.name] = member.value.text.flatMap { ContentDigest($0) }
    }
    // What was dropped while reading would make another subject of it.
    guard self.value == value else { return nil }
  }

  private static func optional(_ text: String?) -> StructuredValue {
    text.map(StructuredValue.string) ?? .null
  }
}

extension ApprovalSubject.Work {
  fileprivate var value: StructuredValue {
    switch self {
    case .savedPlan(let digest): .object(["saved_plan": .string(digest.text)])
    case .command(let digest): .object(["command": .string(digest.text)])
    }
  }

  fileprivate init?(_ value: StructuredValue) {
    if let digest = value["saved_plan"]?.text.flatMap({ ContentDigest($0) }) {
      self = .savedPlan(digest)
    } else if let digest = value["command"]?.text.flatMap({ ContentDigest($0) }) {
      self = .command(digest)
    } else {
      return nil
    }
  }
}

extension StateFingerprint {
  fileprivate var value: StructuredValue {
    .object(["content": .string(content.text), "lineage": .string(lineage), "serial": .integer(serial)])
  }

  fileprivate init?(_ value: StructuredValue) {
    guard let lineage = value["lineage"]?.text, let serial = value["serial"]?.whole,
      let content = value["content"]?.text.flatMap({ ContentDigest($0) })
    else { return nil }
    self.init(lineage: lineage, serial: serial, content: content)
  }
}

extension ShownLoss {
  fileprivate var value: StructuredValue {
    .object(["kind": .string(kind.rawValue), "sentence": .string(sentence), "thing": .string(thing)])
  }

  fileprivate init?(_ value: StructuredValue) {
    guard let kind = value["kind"]?.text.flatMap(Kind.init), let thing = value["thing"]?.text,
      let sentence = value["sentence"]?.text
    else { return nil }
    self.init(kind, of: thing, sentence)
  }
}
