import Decision
import Testing
import Vocabulary

@Suite("Where something lands, by policy files")
struct EnvironmentJudgementTests {
  private static let names = """
    environments:
      shop: {tier: production, aws-account: 1111, workspace: [blue, "live-*"], path: /srv/shop}
      play: {tier: development, aws-account: 2222, workspace: play-*}
      branches: {tier: ephemeral, workspace: pr-*}
    protect: "*-ledger"
    """

  /// What a name speaks of by itself, for these tests.
  @Sendable private static func tierOfName(_ name: String) -> Tier? {
    name.contains("prod") ? .production : name.contains("staging") ? .staging : nil
  }

  /// Signs and the tier that the analysis found, and what each kind of file makes of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var signs: [EnvironmentSign]
    var found: Tier
    /// By a file that may loosen, and by one that may not.
    var trusted: Tier
    var untrusted: Tier

    init(_ signs: [EnvironmentSign], _ found: Tier, trusted: Tier, untrusted: Tier) {
      (self.signs, self.found, self.trusted, self.untrusted) = (signs, found, trusted, untrusted)
    }

    var testDescription: String { "\(signs.map { "\($0.kind.rawValue) \($0.value)" }) \(found)" }
  }

  private static func sign(_ kind: EnvironmentSign.Kind, _ value: String, decides: Bool = true) -> EnvironmentSign {
    EnvironmentSign(kind, value, from: "the test", decides: decides)
  }

  static let cases = [
    Case([], .unknown, trusted: .unknown, untrusted: .unknown),
    Case([sign(.awsAccount, "3333")], .unknown, trusted: .unknown, untrusted: .unknown),
    // Production always raises.
    Case([sign(.awsAccount, "1111")], .unknown, trusted: .production, untrusted: .production),
    Case([sign(.workspace, "LIVE-3")], .development, trusted: .production, untrusted: .production),
    Case([sign(.workspace, "blue", decides: false)], .staging, trusted: .production, untrusted: .production),
    Case([sign(.path, "/srv/shop/api")], .unknown, trusted: .production, untrusted: .production),
    Case([sign(.path, "/srv/shopping")], .unknown, trusted: .unknown, untrusted: .unknown),
    Case([sign(.databaseHost, "eu-ledger")], .ephemeral, trusted: .production, untrusted: .production),
    Case([sign(.awsProfile, "blue")], .unknown, trusted: .unknown, untrusted: .unknown),
    // What tells of less counts from a file that may loosen, by a sign that decides.
    Case([sign(.awsAccount, "2222")], .unknown, trusted: .development, untrusted: .unknown),
    Case([sign(.awsAccount, "2222", decides: false)], .unknown, trusted: .unknown, untrusted: .unknown),
    Case([sign(.workspace, "pr-7")], .staging, trusted: .ephemeral, untrusted: .staging),
    Case([sign(.workspace, "play-1")], .ephemeral, trusted: .development, untrusted: .development),
    // Of several the one with most to lose.
    Case([sign(.workspace, "pr-7"), sign(.awsAccount, "2222")], .unknown, trusted: .development, untrusted: .unknown),
    Case(
      [sign(.workspace, "play-1"), sign(.awsAccount, "1111")], .unknown, trusted: .production, untrusted: .production),
    // A name of production that no file speaks of stays.
    Case(
      [sign(.awsAccount, "2222"), sign(.workspace, "prod")], .production, trusted: .production, untrusted: .production),
    Case([sign(.workspace, "play-prod")], .production, trusted: .development, untrusted: .production),
    Case(
      [sign(.awsAccount, "2222"), sign(.setting, "prod", decides: false)], .production, trusted: .production,
      untrusted: .production),
  ]

  @Test("Each sign raises or lowers as far as its file may", arguments: cases)
  func judges(row: Case) throws {
    let finding = Finding(
      "terraform.destroy", .critical, "x", evidence: .whole,
      environment: Environment(name: "n", tier: row.found, evidence: "e", signs: row.signs))
    for (isAccepted, expected) in [(true, row.trusted), (false, row.untrusted)] {
      let policy = try PolicyReading.policy(project: Self.names, isAccepted: isAccepted)
      let decisions = Judgement.decisions(
        on: [finding], by: policy, in: Circumstances(tierOfName: Self.tierOfName))
      let judged = decisions.first { $0.finding.code == "terraform.destroy" }
      #expect(judged?.finding.environment?.tier == expected, "accepted: \(isAccepted)")
    }
  }

  @Test("The evidence names the sign, the environment and the line")
  func saysWhy() throws {
    func evidence(_ sign: EnvironmentSign) throws -> String? {
      let finding = Finding(
        "terraform.destroy", .critical, "x", evidence: .whole,
        environment: Environment(name: nil, tier: .unknown, evidence: "e", signs: [sign]))
      let policy = try PolicyReading.policy(project: Self.names)
      return Judgement.decisions(on: [finding], by: policy).first?.finding.environment?.evidence
    }
    #expect(try evidence(Self.sign(.awsAccount, "1111")) == "aws-account 1111 is \"shop\" in tagout.yaml:2")
    #expect(
      try evidence(Self.sign(.database, "eu-ledger"))
        == "database eu-ledger is protected by \"*-ledger\" in tagout.yaml:5")
  }

  @Test("A lower tier that did not count is told")
  func tellsIgnored() throws {
    let finding = Finding(
      "terraform.destroy", .critical, "x", evidence: .whole,
      environment: Environment(
        name: nil, tier: .unknown, evidence: "e", signs: [Self.sign(.awsAccount, "2222")]))
    let verdict = Judgement.verdict(on: [finding], by: try PolicyReading.policy(project: Self.names))
    let told = verdict.findings.first { $0.code == "policy.not-accepted" }
    #expect(told?.severity == .information)
    #expect(
      told?.message
        == "tagout.yaml:3 would let more pass here, and counts once a person has run tagout policy accept")
    #expect(verdict.word == "deny")
  }
}
