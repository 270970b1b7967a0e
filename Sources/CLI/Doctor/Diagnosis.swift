import Host
import Vocabulary

/// What `doctor` found out: facts that were tried, not claims.
struct Diagnosis: Sendable, Hashable {
  /// How well all of it holds, best first.
  enum Grade: Int, Sendable, Hashable, Comparable {
    case holds
    case advice
    case broken

    static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }

    /// The exit status that says it.
    var status: Int32 { Int32(rawValue) * 10 }

    /// In one word.
    var word: String {
      switch self {
      case .holds: "holds"
      case .advice: "advice"
      case .broken: "broken"
      }
    }
  }

  /// A file on which the guard rests, and who may change it.
  struct GuardedFile: Sendable, Hashable {
    /// What it is, e.g. `hook settings`.
    var what: String
    var path: String
    var access: FileAccess
  }

  /// One of the four rings.
  struct Ring: Sendable, Hashable {
    var number: Int
    var name: String
    var holds: Bool
    var detail: String
  }

  /// Keys within this user's reach.
  struct Credential: Sendable, Hashable {
    /// E.g. `AWS keys that do not expire`.
    var what: String
    var path: String
    /// Profiles, users or hosts; never a secret.
    var names: [String]
  }

  /// What to do, and why.
  struct Step: Sendable, Hashable {
    var why: String
    var command: String
  }

  /// How many steps are shown.
  static let stepBound = 5

  var user: HostUser
  var isRoot: Bool
  var clients: [ClientDiagnosis]
  var files: [GuardedFile]
  var credentials: [Credential]
  var server: ServerDiagnosis
  var recovery: RecoveryDiagnosis
  var now: Instant

  /// The worst that holds of any client; without a guarded one there is no more than advice.
  var grade: Grade {
    let grades = clients.compactMap(\.grade)
    if grades.contains(.broken) { return .broken }
    guard grades.contains(where: { $0 == .holds }) else { return .advice }
    let isWeak = isRoot || grades.contains(.advice) || editable.contains { $0.what != "ledger" }
    return isWeak ? .advice : .holds
  }

  /// The files that this user, for whom the agent works, can change.
  var editable: [GuardedFile] { files.filter { $0.access.way != nil || $0.access.isOpenToOthers } }
}
