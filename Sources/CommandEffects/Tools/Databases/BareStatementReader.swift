import Vocabulary

/// Reads a statement of SQL that stands where a command is expected.
///
/// A shell would not find such a program; but what hands statements over as if they were commands gets the answer that
/// the statement deserves. Only verbs in capitals that take something away are looked at.
enum BareStatementReader: ToolReader {
  static let names = ["DROP", "TRUNCATE", "DELETE", "UPDATE", "ALTER"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    var bytes = DatabaseUse.bytes(of: invocation.program)
    for word in invocation.arguments { bytes += [UInt8(ascii: " ")] + DatabaseUse.bytes(of: word) }
    var address = DatabaseAddress()
    address.mayBeElsewhere = true
    for deed in SQLReader.read(String(decoding: bytes, as: UTF8.self), dialect: .postgres).flatMap(\.deeds)
    where deed.act != .read && deed.act != .unread {
      DatabaseConsequences.note(
        deed, at: address, server: "database", evidence: invocation.evidence, into: &inspection)
    }
  }
}
