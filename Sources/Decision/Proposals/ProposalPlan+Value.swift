import Vocabulary

extension ProposalPlan {
  /// As a snapshot keeps it.
  var value: StructuredValue {
    .object([
      "assessment": .string(assessment.text), "losses": losses.map { .string($0.text) } ?? .null,
      "ruling": ProposalPlan.value(of: ruling), "subject": .string(subject.text),
    ])
  }

  init?(_ value: StructuredValue) {
    guard let assessment = value["assessment"]?.text.flatMap({ ContentDigest($0) }),
      let subject = value["subject"]?.text.flatMap({ ContentDigest($0) }),
      let ruling = value["ruling"].flatMap({ ProposalPlan.ruling($0) })
    else { return nil }
    self.init(
      assessment: assessment, subject: subject, ruling: ruling,
      losses: value["losses"]?.text.flatMap { ContentDigest($0) })
  }

  private static func value(of ruling: Ruling) -> StructuredValue {
    switch ruling {
    case .allow: "allow"
    case .deny: "deny"
    case .hold(let requirements): .array(requirements.map(value))
    }
  }

  private static func value(of requirement: Requirement) -> StructuredValue {
    switch requirement {
    case .confirm, .restorePoint, .savedPlan: .object(["name": .string(requirement.name)])
    case .approval(let count): .object(["count": .integer(Int64(count)), "name": .string(requirement.name)])
    case .coolingOff(let minutes): .object(["minutes": .integer(Int64(minutes)), "name": .string(requirement.name)])
    }
  }

  private static func ruling(_ value: StructuredValue) -> Ruling? {
    switch value {
    case "allow": return .allow
    case "deny": return .deny
    case .array(let elements):
      let requirements = elements.compactMap(requirement)
      return requirements.count == elements.count ? .hold(requirements) : nil
    case .null, .boolean, .integer, .real, .digits, .string, .object, .unknown: return nil
    }
  }

  private static func requirement(_ value: StructuredValue) -> Requirement? {
    switch value["name"]?.text {
    case "confirm": .confirm
    case "restorePoint": .restorePoint
    case "savedPlan": .savedPlan
    case "approval": value["count"]?.whole.flatMap { Int(exactly: $0) }.map { .approval(count: $0) }
    case "coolingOff": value["minutes"]?.whole.flatMap { Int(exactly: $0) }.map { .coolingOff(minutes: $0) }
    default: nil
    }
  }
}
