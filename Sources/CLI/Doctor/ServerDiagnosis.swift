/// What the server that this user's variables name says of itself and of the token beside it.
enum ServerDiagnosis: Sendable, Hashable {
  /// `TAGOUT_SERVER` names none.
  case unnamed
  /// It is named and gives no answer that counts.
  case silent(address: String, reason: String)
  case answers(Answer)

  /// What an answer tells.
  struct Answer: Sendable, Hashable {
    var address: String
    /// Its data can be written by the user that everybody here works as.
    var isSingleUser: Bool
    /// The token's role, e.g. `agent`.
    var role: String
    /// The production workspaces whose states this token reads as they are, with every secret in them.
    var leaks: [String]
  }

  /// Nil when the ring holds as far as the server is concerned.
  var objection: String? {
    switch self {
    case .unnamed: "TAGOUT_SERVER names no server"
    case .silent(let address, let reason): "\(address) gives no answer: \(reason)"
    case .answers(let answer): answer.objection
    }
  }
}

extension ServerDiagnosis.Answer {
  fileprivate var objection: String? {
    if role != "agent" && role != "reader" {
      return "the token that is used here is \(role == "operator" ? "an operator's" : "a runner's"), not an agent's"
    }
    if isSingleUser { return "\(address) keeps its data where this user can write them (--single-user): advice only" }
    guard let first = leaks.first else { return nil }
    let more = leaks.count > 1 ? " and \(leaks.count - 1) more" : ""
    return "the token reads the state of \(first)\(more) as it is, with every secret that Terraform keeps there"
  }
}
