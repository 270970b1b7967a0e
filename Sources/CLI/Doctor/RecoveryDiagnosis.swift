/// What `tagout recovery status` says of the datasets that the policy names here.
enum RecoveryDiagnosis: Sendable, Hashable {
  /// It could not be asked.
  case unknown(String)
  /// Names of datasets; those that block have no restore point that counts.
  case datasets(all: [String], blocked: [String])

  /// Nil when the ring holds.
  var objection: String? {
    switch self {
    case .unknown(let reason): "it could not be asked: \(reason)"
    case .datasets(let all, _) where all.isEmpty: "the policy names no dataset; keep backups in another account"
    case .datasets(_, let blocked):
      blocked.first.map { first in
        let more = blocked.count > 1 ? " and \(blocked.count - 1) more" : ""
        return "\(first)\(more) has no proven restore point that counts; `tagout recovery status` says why"
      }
    }
  }
}
