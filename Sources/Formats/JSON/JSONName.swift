/// The name of a member as the scanner met it; valid until the scanned bytes are gone.
package struct JSONName {
  /// As it is written between the quotes, checked.
  private let raw: UnsafeRawBufferPointer
  private let isEscaped: Bool

  init(raw: UnsafeRawBufferPointer, isEscaped: Bool) {
    self.raw = raw
    self.isEscaped = isEscaped
  }

  /// The name with its escapes resolved.
  package var text: String {
    guard isEscaped else { return String(decoding: raw, as: UTF8.self) }
    var scratch = ScratchBytes()
    return String(decoding: JSONEscapes.resolved(raw, in: &scratch), as: UTF8.self)
  }

  /// Whether it is this name, so that a `switch` over names needs no string.
  package static func ~= (pattern: StaticString, name: JSONName) -> Bool {
    if name.isEscaped { return name.text == pattern.description }
    return name.raw.isSame(as: UnsafeRawBufferPointer(start: pattern.utf8Start, count: pattern.utf8CodeUnitCount))
  }
}
