/// `NAME = value` and its kin in a makefile.
struct MakeAssignment: Sendable {
  var name: String
  /// `=`, `:=`, `::=`, `:::=`, `?=`, `+=` or `!=`.
  var operation: String
  var value: String

  /// Nil when the text is none: a colon that no equals sign follows makes it a rule.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var depth = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "=") where depth == 0:
        var start = index
        while start > 0, ":?+!".utf8.contains(bytes[start - 1]) { start -= 1 }
        name = TaskText.trimmed(String(decoding: bytes[..<start], as: UTF8.self))
        operation = String(decoding: bytes[start...index], as: UTF8.self)
        value = TaskText.trimmed(String(decoding: bytes[(index + 1)...], as: UTF8.self))
        guard !name.isEmpty, !name.utf8.contains(32), !name.utf8.contains(9) else { return nil }
        return
      case UInt8(ascii: ":") where depth == 0:
        let next = bytes[(index + 1)...].first { $0 != UInt8(ascii: ":") }
        guard next == UInt8(ascii: "=") else { return nil }
      case UInt8(ascii: ";") where depth == 0: return nil
      default: break
      }
    }
    return nil
  }

  /// The variable as it is afterwards.
  func variable(replacing before: MakeVariable?, _ scope: inout MakeScope) -> MakeVariable {
    switch operation {
    case "?=":
      if let before { return before }
      if case .set(let text) = scope.environment[name] { return .simple([.known(text)]) }
      return .recursive(value)
    case "+=":
      switch before {
      case .recursive(let text)?: return .recursive(text + " " + value)
      case .simple(let pieces)?: return .simple(ArgumentWord.merged(pieces + [.known(" ")] + scope.expand(value)))
      case nil: return .recursive(value)
      }
    case "!=": return .unknown("what \(value) prints")
    case "=": return .recursive(value)
    default: return .simple(scope.expand(value))
    }
  }
}
