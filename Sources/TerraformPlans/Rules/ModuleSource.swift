import Vocabulary

/// A module from elsewhere is not held at a version: the next plan may be made of other code.
enum ModuleSource: PlanRule {
  static let code: FindingCode = "plan.module-source"
  static let summary = "a module from elsewhere has no version, or comes over a line that anybody can change"

  static let examples: [PlanExample] = [
    .match("a registry", calling("source = \"terraform-aws-modules/vpc/aws\"")),
    .match("a branch", calling("source = \"git::https://example.com/a.git?ref=main\"")),
    .match("in the clear", calling("source = \"http://example.com/a.zip\"")),
    .pass("a version", calling("source = \"terraform-aws-modules/vpc/aws\"\n  version = \"5.1.0\"")),
    .pass("a tag", calling("source = \"git::https://example.com/a.git?ref=v1.2.0\"")),
    .pass("this disk", calling("source = \"./a\"")),
    .pass("nothing is told", .example()),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    (subject.configuration?.modules ?? [:]).flatMap { key, module in
      module.calls.compactMap { name, call -> Finding? in
        guard let source = call.source else { return nil }
        let address = key.split(separator: ".").map { "module.\($0)." }.joined() + "module.\(name)"
        return finding(about: ModuleOrigin(source, hasVersion: call.hasVersion), address, source)
      }
    }.sorted { $0.message < $1.message }
  }

  private static func finding(about origin: ModuleOrigin, _ address: String, _ source: String) -> Finding? {
    switch origin {
    case .here, .held: return nil
    case .loose:
      return finding(
        .information, "\(address) comes from \(shown(source)) without a version, so the next plan may have other code",
        at: address, remedy: "ask for a version, or for a tag or commit with ?ref=")
    case .inTheClear:
      return finding(
        .warning, "\(address) comes from \(shown(source)) over a line that is not encrypted", at: address,
        remedy: "fetch it by https, and by a tag or commit")
    }
  }

  /// Without the user and password that an address may carry.
  private static func shown(_ source: String) -> String {
    guard let at = source.firstIndex(of: "@"), let slash = source.firstRange(of: "://"), slash.upperBound < at else {
      return ObjectName.shown(source)
    }
    return ObjectName.shown(String(source[..<slash.upperBound]) + String(source[source.index(after: at)...]))
  }

  private static func calling(_ settings: String) -> Plan {
    Plan.example().with(file: "module \"a\" {\n  \(settings)\n}")
  }
}
