import Vocabulary

/// A finding for templates.
enum FindingValues {
  static func values(_ finding: Finding) -> [String: Any] {
    let (icon, style): (String, String) =
      switch finding.severity {
      case .critical: ("i-stop", "danger")
      case .high: ("i-warn", "danger")
      case .warning: ("i-warn", "warn")
      case .information: ("i-dot", "open")
      }
    var values: [String: Any] = [
      "findingIcon": icon, "findingStyle": style, "severity": finding.severity.rawValue, "code": finding.code.text,
      "findingMessage": finding.message.prefix(1).uppercased() + finding.message.dropFirst(),
    ]
    if let remedy = finding.remedy { values["remedy"] = remedy }
    switch finding.evidence {
    case .address(let address): values["where"] = address
    case .file(let path): values["where"] = path
    case .line(let path, let line): values["where"] = "\(path):\(line)"
    case .text, .argument, .whole: break
    }
    return values
  }
}
