/// Whether a lock may be taken.
package enum LockAdmission: Sendable, Hashable {
  /// It is free, and the bearer may write.
  case taken
  /// It is held by what a run left that is over.
  case takenOver(StateLock)
  /// The bearer holds it under this identifier already: an answer was lost.
  case held
  /// The bearer cannot write and the command only reads: answered as if taken, and nothing is.
  case pretended
  /// Somebody else holds it.
  case conflict(StateLock)
  case refused(StateRefusal)
}

/// Whether a lock may be given back.
package enum UnlockAdmission: Sendable, Hashable {
  case released
  /// There is nothing to give back: it was never taken, or given back already.
  case nothing
  case refused(StateRefusal)
}

/// Whether a state may be written.
package enum WriteAdmission: Sendable, Hashable {
  /// Nothing was stored yet.
  case first
  /// It follows what is stored; what is gone is allowed to be.
  case next(gone: [StateOutline.Object])
  /// It is what is stored.
  case unchanged
  /// It is of another family, and somebody who may said so.
  case adopted(gone: [StateOutline.Object])
  case refused(StateRefusal)
}
