import Vocabulary

/// How long one leg of the way from the decision to a usable copy took.
package struct DrillLeg: Sendable, Hashable {
  package var name: String
  /// By a monotonic clock.
  package var milliseconds: Int64

  package init(_ name: String, milliseconds: Int64) {
    self.name = name
    self.milliseconds = milliseconds
  }

  /// As a record keeps it.
  package var value: StructuredValue { .object(["milliseconds": .integer(milliseconds), "name": .string(name)]) }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard let name = value["name"]?.text, let milliseconds = value["milliseconds"]?.whole, milliseconds >= 0 else {
      return nil
    }
    self.init(name, milliseconds: milliseconds)
  }
}
