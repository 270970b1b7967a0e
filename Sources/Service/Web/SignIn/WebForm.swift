/// The fields of a form that a page sent (WHATWG URL §5.1, `application/x-www-form-urlencoded`).
package struct WebForm: Sendable, Hashable {
  /// The most fields that are read.
  private static let bound = 4096

  private let fields: [(name: String, value: String)]

  package init(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: UInt8(ascii: "&"), maxSplits: WebForm.bound)
    fields = parts.prefix(WebForm.bound).map { part in
      let pair = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return (WebForm.text(pair[0]), pair.count > 1 ? WebForm.text(pair[1]) : "")
    }
  }

  /// The first field of that name.
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All fields of that name, as of boxes that were ticked.
  package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map { $0.value } }

  package static func == (left: WebForm, right: WebForm) -> Bool {
    left.fields.elementsEqual(right.fields) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    for field in fields { hasher.combine(field.name) }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        let digits = rest.prefix(2)
        if digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
          decoded.append(value)
          rest = rest.dropFirst(2)
        } else {
          decoded.append(byte)
        }
      default: decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
