import Formats
import Vocabulary

/// Somebody's key that is to count from now on: what an approver signs to vouch for it.
package struct EnrolmentRequest: Sendable, Hashable {
  /// Tells these signatures from any other that the same keys make.
  package static let namespace = "tagout-enrolment-v1"

  package var server: String
  package var person: String
  package var role: PersonRole
  package var key: OfferedKey
  /// How many keys and people this server had enrolled and removed before, so that no signature serves twice.
  package var sequence: Int

  package init(server: String, person: String, role: PersonRole, key: OfferedKey, sequence: Int) {
    self.server = server
    self.person = person
    self.role = role
    self.key = key
    self.sequence = sequence
  }

  /// The exact text: canonical JSON without a line feed at its end.
  package func text() throws -> [UInt8] {
    try JSONWriter.canonical(
      .object([
        "format": .string(EnrolmentRequest.namespace), "key": .string(key.line), "name": .string(person),
        "role": .string(role.rawValue), "sequence": .integer(Int64(sequence)), "server": .string(server),
      ]))
  }
}
