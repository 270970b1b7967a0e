import Vocabulary

/// What `tagout check plan --json` said of a saved plan.
struct PlanCheck: Sendable, Hashable {
  /// `allow`, `hold` or `deny`.
  var verdict: String
  /// Worst first.
  var findings: [Finding]

  /// One finding.
  struct Finding: Sendable, Hashable {
    var code: String
    /// `information`, `warning`, `high` or `critical`.
    var severity: String
    var message: String
    /// The address that decided; nil where the whole plan did.
    var address: String?

    /// The message, with the address that it is about where it does not say so itself.
    var sentence: String {
      guard let address, !message.contains(address) else { return message }
      return "\(message) [\(address)]"
    }
  }

  /// Those that weigh: high and critical.
  var grave: [Finding] { findings.filter { $0.severity == "high" || $0.severity == "critical" } }

  init(verdict: String, findings: [Finding]) {
    self.verdict = verdict
    self.findings = findings
  }

  /// Reads the outward contract's object.
  init(_ answer: StructuredValue) {
    verdict = answer["verdict"]?.text ?? "none"
    findings = (answer["findings"]?.elements ?? []).map { finding in
      Finding(
        code: finding["code"]?.text ?? "", severity: finding["severity"]?.text ?? "",
        message: finding["message"]?.text ?? "",
        address: finding["evidence"]?["address"]?.text)
    }
  }
}
