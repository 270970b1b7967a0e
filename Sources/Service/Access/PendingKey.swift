import Vocabulary

/// A key that nobody vouched for and that will count after its day of notice.
package struct PendingKey: Sendable, Hashable, CustomStringConvertible {
  package var person: String
  package var fingerprint: String
  package var effective: Instant

  package var description: String {
    "the key \(fingerprint) of \"\(person)\" counts from \(effective) on; if that is wrong, `tagout person remove`"
  }

  /// As JSON shows it.
  package var value: StructuredValue {
    .object([
      "effective": .string("\(effective)"), "fingerprint": .string(fingerprint), "person": .string(person),
    ])
  }
}
