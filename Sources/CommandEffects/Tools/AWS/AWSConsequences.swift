import Vocabulary

/// Notes what an operation of the table does, and what the values of its options make of it.
struct AWSConsequences {
  private let call: AWSCall
  private let parameters: AWSParameters
  private let target: AWSTarget

  private init(_ call: AWSCall, asking inspection: inout Inspection) {
    self.call = call
    parameters = AWSParameters(call, asking: &inspection)
    target = AWSTarget.resolve(call, parameters, asking: &inspection)
  }

  /// Notes effects and findings of a call that changes something.
  static func inspect(_ call: AWSCall, into inspection: inout Inspection) {
    let conditions = call.meaning.hasConditions ? AWSCondition.all(of: call.verb) : []
    let isLoss = call.meaning.kind == .destroy || call.meaning.kind == .disarm
    let isUnseen = call.meaning.kind == .update && call.meaning.role == .opaque
    if call.meaning.kind == .disclose, let secret = AWSSecret(call) {
      return secret.note(call, AWSConsequences(call, asking: &inspection).target, into: &inspection)
    }
    guard isLoss || isUnseen || !conditions.isEmpty || AWSStateObject.isPossible(call) else {
      inspection.note(call.effect(call.meaning.kind.verb, call.meaning.role, name: nil, .unknown))
      return
    }
    let consequences = AWSConsequences(call, asking: &inspection)
    if consequences.noteState(into: &inspection) { return }
    consequences.note(conditions, isLoss: isLoss, into: &inspection)
    if isUnseen { consequences.noteUnseen(into: &inspection) }
  }

  private func note(_ conditions: [AWSCondition], isLoss: Bool, into inspection: inout Inspection) {
    var (saved, lost): ([String], [String]) = ([], [])
    var deciding: [AWSOption] = []
    var hasEffect = false
    for condition in conditions {
      let spellings = condition.spellings
      let answer = evaluate(condition, spellings, asking: &inspection)
      switch condition.outcome {
      case .saves:
        if answer == true {
          saved.append(condition.words)
          deciding += options(spellings)
        } else if let otherwise = condition.otherwise {
          lost.append(otherwise)
          deciding += options(spellings)
        }
      case .effect(let kind):
        guard !hasEffect, answer != false else { continue }
        hasEffect = true
        note(condition, kind, options(spellings), isKnown: answer == true, into: &inspection)
      }
    }
    if isLoss {
      AWSLoss(call: call, target: target, saved: saved, lost: lost, deciding: deciding).note(into: &inspection)
    } else if !hasEffect {
      let verb = call.meaning.kind.verb
      inspection.note(call.effect(verb, call.meaning.role, name: target.names.first, .unknown))
      noteOpenWords(conditions, into: &inspection)
    }
  }

  /// Whether a condition holds; nil when that cannot be told.
  private func evaluate(
    _ condition: AWSCondition, _ spellings: [AWSCondition.Spelling], asking inspection: inout Inspection
  ) -> Bool? {
    guard let test = condition.test else { return nil }
    let isGiven = parameters.document != nil || spellings.contains { call.option($0) != nil }
    guard isGiven else { return test.holds(for: []) }
    let path = condition.path
    if path.top.hasPrefix("--") { return spellings.contains { call.option($0) != nil } }
    if let also = test.also {
      let other = parameters.value(of: also.member, spellings, isStructure: false, asking: &inspection)
      guard let other, other != .unknown else { return other == nil ? false : nil }
      guard other.text == also.value else { return false }
    }
    let value = parameters.value(of: path.top, spellings, isStructure: !path.steps.isEmpty, asking: &inspection)
    return test.holds(for: value.map(path.values) ?? [])
  }

  private func options(_ spellings: [AWSCondition.Spelling]) -> [AWSOption] {
    let found = spellings.compactMap(call.option)
    return found.isEmpty ? [parameters.document].compactMap { $0 } : found
  }

  /// What an option's value makes of the operation; when the value cannot be told, that it may be so.
  private func note(
    _ condition: AWSCondition, _ kind: AWSOperation.Class, _ deciding: [AWSOption], isKnown: Bool,
    into inspection: inout Inspection
  ) {
    let evidence = call.evidence(with: deciding)
    let verb = kind.verb
    inspection.note(
      call.effect(
        verb, condition.role, name: target.names.first, extent: target.names.count > 1 ? .many : .one,
        isKnown ? .irreversible : .unknown, evidence: evidence))
    let does = kind == .destroy ? "destroys" : "takes away"
    let remedy = AWSRemedy.withoutOption(deciding.first, call)
    guard isKnown else {
      inspection.note(
        Finding(
          "command.unresolved", .high,
          "whether \(call.verb) \(does) \(condition.words) cannot be told from here\(target.suffix)",
          evidence: evidence, remedy: "write the value itself, so that it can be read", environment: target.environment)
      )
      return
    }
    let message = "\(call.verb) \(does) \(condition.words)\(target.suffix)"
    inspection.note(
      kind == .destroy
        ? ToolFinding.destroyed(
          condition.role, message, evidence: evidence, remedy: remedy, environment: target.environment)
        : ToolFinding.disarmed(
          condition.role, message, evidence: evidence, remedy: remedy, environment: target.environment))
  }

  /// A word that may turn out to be an option may turn out to be the one that disarms.
  private func noteOpenWords(_ conditions: [AWSCondition], into inspection: inout Inspection) {
    let disarming = conditions.first { if case .effect = $0.outcome { true } else { false } }
    guard let condition = disarming, let word = call.line.openWord else { return }
    inspection.note(
      ToolFinding.unresolved(
        "whether \(call.verb) takes away \(condition.words)", word, evidence: call.line.evidence.union(word.evidence),
        remedy: "write the options themselves", environment: target.environment))
  }

  /// A change that lies in a template or a change set: what it replaces or deletes is not seen here.
  private func noteUnseen(into inspection: inout Inspection) {
    guard call.option("no-execute-changeset", shortest: 6) == nil else { return }
    let matters = target.environment.tier == .production || target.environment.tier == .unknown
    inspection.note(
      Finding(
        "command.unseen-change", matters ? .high : .warning,
        "\(call.verb) may replace or delete resources: which, cannot be seen from the command\(target.suffix)",
        evidence: call.line.evidence, remedy: AWSRemedy.preview(call, target), environment: target.environment))
  }

  /// An object that is a Terraform state: overwriting or deleting it is damage to the state.
  private func noteState(into inspection: inout Inspection) -> Bool {
    guard let state = AWSStateObject(call, parameters) else { return false }
    state.note(in: target.environment, evidence: call.line.evidence, into: &inspection)
    return true
  }
}

extension AWSOperation.Class {
  /// The word of an effect for this class.
  var verb: EffectVerb {
    switch self {
    case .read: .read
    case .create: .create
    case .update: .update
    case .destroy: .destroy
    case .disarm: .disarm
    case .disclose: .disclose
    case .run: .runCode
    }
  }
}

extension AWSTarget {
  /// The names behind a colon, for the end of a sentence; empty without names.
  var suffix: String { names.isEmpty ? "" : ": " + list }

  /// The first three names, and how many more.
  var list: String {
    let shown = names.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
  }
}

extension AWSCommandLine {
  /// A word in the place of an option that may turn out to be one, or none, or several.
  var openWord: ArgumentWord? {
    for (index, word) in rest.prefix(optionBound).enumerated() where word.literal == nil && OptionWord(word) == nil {
      guard index > 0, let before = OptionWord(rest[index - 1]), before.value == nil else { return word }
      if word.mayBeSeveral, Self.isFlag(before.name) { return word }
    }
    return nil
  }

  /// Whether an option is called like one without a value.
  private static func isFlag(_ name: String) -> Bool {
    ["--no-", "--enable-", "--disable-", "--skip-", "--apply-", "--allow-", "--force", "--multi-az"].contains {
      name.hasPrefix($0)
    }
  }
}
