import Formats
import Vocabulary

/// What belongs to a proposal and is never shown: stored sealed.
package struct ProposalSecrets: Sendable, Hashable {
  /// Values by name, as text: what `-var` takes.
  package var variables: [String: String]
  /// The words of a command; empty for a configuration.
  package var argv: [String]
  /// Makes digests of values that are easy to guess say nothing: 64 hexadecimal digits.
  package var salt: String

  package init(variables: [String: String] = [:], argv: [String] = [], salt: String) {
    self.variables = variables
    self.argv = argv
    self.salt = salt
  }

  /// The digest that stands for a variable in what is signed, from the digest of its value.
  func digest(of name: String, valueDigest: String) -> String {
    Hexadecimal.encode(SHA256.hash(Array("tagout-variable\0\(salt)\0\(name)\0\(valueDigest)".utf8)))
  }

  /// The digest of a value, as runners tell it.
  static func valueDigest(_ value: String) -> String { Hexadecimal.encode(SHA256.hash(Array(value.utf8))) }

  /// The bytes that are sealed.
  func bytes() throws -> [UInt8] {
    let members = variables.map { StructuredObject.Member($0.key, .string($0.value)) }
    return try JSONWriter.canonical(
      .object([
        "argv": .array(argv.map(StructuredValue.string)), "salt": .string(salt),
        "variables": .object(StructuredObject(members)),
      ]))
  }

  /// Throws when the bytes are none that were written here.
  init(_ bytes: [UInt8]) throws {
    let value = try JSONReader.read(bytes, limits: .stored)
    guard let salt = value["salt"]?.text, case .object(let variables)? = value["variables"] else {
      throw ServiceError.inconsistent("the secrets of a proposal cannot be read")
    }
    self.init(argv: (value["argv"]?.elements ?? []).compactMap(\.text), salt: salt)
    for member in variables.members { self.variables[member.name] = member.value.text }
  }
}
