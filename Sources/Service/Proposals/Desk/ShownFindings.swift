import Decision
import Vocabulary

/// Reads the findings of a stored assessment.
enum ShownFindings {
  /// As far as later judgements compare them: code, severity, message, evidence, environment.
  static func read(_ assessment: StructuredValue) -> [Finding] {
    (assessment["findings"]?.elements ?? []).compactMap { value in
      guard let code = value["code"]?.text, let severity = value["severity"]?.text.flatMap(Severity.init),
        let message = value["message"]?.text
      else { return nil }
      return Finding(
        FindingCode(code), severity, message, evidence: evidence(value["evidence"]), remedy: value["remedy"]?.text,
        environment: environment(value["environment"]))
    }
  }

  private static func evidence(_ value: StructuredValue?) -> Evidence {
    if let address = value?["address"]?.text { return .address(address) }
    if let index = value?["argument"]?.whole.flatMap({ Int(exactly: $0) }) { return .argument(index) }
    if let path = value?["path"]?.text {
      return value?["line"]?.whole.flatMap { Int(exactly: $0) }.map { .line(path, $0) } ?? .file(path)
    }
    return .whole
  }

  private static func environment(_ value: StructuredValue?) -> Environment? {
    guard let tier = value?["tier"]?.text.flatMap(Tier.init) else { return nil }
    return Environment(name: value?["name"]?.text, tier: tier, evidence: value?["evidence"]?.text ?? "")
  }

  /// The verdict of a stored assessment.
  static func verdict(_ ruling: Ruling, _ assessment: StructuredValue) -> Verdict {
    let findings = read(assessment)
    return switch ruling {
    case .allow: .allow(findings)
    case .hold(let requirements): .hold(requirements, findings)
    case .deny: .deny(findings)
    }
  }
}
