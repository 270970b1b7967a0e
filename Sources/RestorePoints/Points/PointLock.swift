import Vocabulary

/// What keeps the objects that a restore point leans on from being deleted: the weakest of them counts.
package struct PointLock: Sendable, Hashable {
  /// How they are kept.
  package enum Mode: String, Sendable, Hashable, CaseIterable {
    /// Whoever writes them may delete them.
    case none
    /// The store lets its writers add, and nothing else; whoever owns its host may still delete.
    case appendOnly = "append-only"
    /// Until a day, but for those who have the right to go past it.
    case governance
    /// Until a day, for everybody.
    case compliance
  }

  package var mode: Mode
  /// The first day on which one of them may be deleted; nil for modes without one.
  package var until: Instant?

  package init(_ mode: Mode, until: Instant? = nil) {
    self.mode = mode
    self.until = until
  }

  /// No lock at all.
  package static let none = PointLock(.none)

  /// As records keep it.
  package var value: StructuredValue {
    var fields = RecordFields()
    fields.add("mode", mode.rawValue)
    fields.add("until", until)
    return fields.value
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard let mode = value["mode"]?.text.flatMap(Mode.init) else { return nil }
    self.init(mode, until: value["until"]?.whole.map { Instant(milliseconds: $0) })
  }

  /// Why it does not keep them until an instant, as a sentence without a full stop; nil when it does.
  package func objection(until needed: Instant) -> String? {
    switch mode {
    case .none: return "nothing keeps what it leans on from being deleted"
    case .appendOnly: return nil
    case .governance: return "what it leans on is locked in GOVERNANCE mode, which those with the right go past"
    case .compliance:
      guard let until else { return "nobody knows until when what it leans on is locked" }
      return until >= needed
        ? nil : "the lock of what it leans on ends at \(until), and is needed until \(needed)"
    }
  }
}
