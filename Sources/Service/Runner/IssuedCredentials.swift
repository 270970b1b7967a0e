import CloudAPIs
import Vocabulary

/// Credentials of one run.
struct IssuedCredentials: Sendable, Hashable {
  /// For the programs of the run alone.
  var variables: [String: String] = [:]
  /// The account of AWS that they are for, e.g. `aws:123456789012`; nil when they are for none.
  var account: String?
  /// Who has them and until when, without a secret; nil without a role.
  var title: String?
  /// For people: what the session guards and what it does not.
  var words: [String] = []

  /// The session of a role.
  mutating func take(_ session: AssumedSession, _ policy: SessionPolicy?) {
    let credentials = session.credentials
    variables["AWS_ACCESS_KEY_ID"] = credentials.accessKey
    variables["AWS_SECRET_ACCESS_KEY"] = credentials.secretKey
    variables["AWS_SESSION_TOKEN"] = credentials.sessionToken
    let fields = session.arn.split(separator: ":", omittingEmptySubsequences: false)
    if fields.count > 4, !fields[4].isEmpty { account = "aws:\(fields[4])" }
    let end = credentials.expiration.map { " until \($0)" } ?? ""
    title = "\(session.arn) with the key \(credentials.accessKey)\(end)"
    words = ["it works as \(session.arn)\(end)"]
    guard let policy else { return }
    words.append(
      "its session destroys nothing that the plan does not, of: \(policy.guarded.map(\.name).joined(separator: ", "))")
    words += policy.omitted.map { "its session does not guard \($0.name): \($0.reason)" }
    if !policy.widened.isEmpty {
      words.append("its session guards less exactly: \(policy.widened.joined(separator: ", "))")
    }
  }
}
