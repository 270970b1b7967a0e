/// A value as JSON, YAML or msgpack can write it, and one that is not known yet.
///
/// Numbers are kept so that two encodings of one number compare equal: an integer that fits is `integer`, another
/// number that a double holds is `real`, the rest keep their digits.
package enum StructuredValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case real(Double)
  /// A number that neither an `Int64` nor a `Double` holds exactly, as its decimal digits.
  case digits(String)
  case string(String)
  case array([StructuredValue])
  case object(StructuredObject)
  /// Not known until it is applied (Terraform's unknown).
  case unknown

  /// The member of an object; nil when this is no object or has no such member.
  package subscript(key: String) -> StructuredValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  /// The text of a string, else nil.
  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The truth of a boolean, else nil.
  package var truth: Bool? {
    if case .boolean(let truth) = self { truth } else { nil }
  }

  /// The elements of an array, else nil.
  package var elements: [StructuredValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The integer, else nil.
  package var whole: Int64? {
    if case .integer(let whole) = self { whole } else { nil }
  }
}
