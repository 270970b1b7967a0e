import Vocabulary

/// Reads programs that are many in one: what they run is their first operand.
enum MultiCallReader: NestingToolReader {
  static let names = ["lvm", "coreutils"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {}

  /// The program that is meant, with the words behind it.
  static func nested(in invocation: Invocation) -> [Invocation] {
    var words = invocation.arguments[...]
    let joined = "--coreutils-prog="
    if let first = words.first, first.knownPrefix.hasPrefix(joined) {
      let program = first.droppingBytes(joined.utf8.count)
      return [NestedInvocations.program([program] + words.dropFirst(), in: invocation)].compactMap { $0 }
    }
    while words.first?.knownPrefix.utf8.first == UInt8(ascii: "-") { words.removeFirst() }
    return [NestedInvocations.program(Array(words), in: invocation)].compactMap { $0 }
  }
}
