import Vocabulary

/// How a plan's state is related to a known one by serial and lineage.
enum StateIdentity: Sendable, Hashable {
  /// The plan's state was empty and new: it has no lineage yet.
  case first
  case same
  case older
  case newer
  /// Another family: the state of something else.
  case foreign
  /// The source of one of them does not tell.
  case untold

  init(_ prior: State?, against known: State?) {
    guard let lineage = prior?.lineage, let knownLineage = known?.lineage, !knownLineage.isEmpty else {
      self = .untold
      return
    }
    if lineage.isEmpty {
      self = .first
    } else if lineage != knownLineage {
      self = .foreign
    } else if let serial = prior?.serial, let knownSerial = known?.serial {
      self = serial == knownSerial ? .same : serial < knownSerial ? .older : .newer
    } else {
      self = .untold
    }
  }
}
