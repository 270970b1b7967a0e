/// The way from a value's root to a part of it, e.g. `master_user_secret[0].kms_key_id`.
package struct ValuePath: Sendable, Hashable {
  /// One step down.
  package enum Step: Sendable, Hashable {
    case attribute(String)
    case index(Int64)
    /// An element of a set, or a map key, by value.
    case key(StructuredValue)
  }

  package var steps: [Step]

  package init(_ steps: [Step]) {
    self.steps = steps
  }
}
