import Crypto
import Formats
import Vocabulary

/// One version of a workspace's state, without its content.
package struct StateVersion: Sendable, Hashable {
  /// How it came to be.
  package enum Origin: String, Sendable, Hashable {
    /// Terraform wrote it under its lock.
    case written
    /// Terraform moved it here from another backend.
    case migrated
    /// It was taken in by `tagout state adopt`.
    case adopted
    /// It is an earlier version, brought back.
    case restored
  }

  package var workspace: String
  /// From 1 on, without gaps.
  package var version: Int64
  package var serial: Int64
  package var lineage: String
  /// The Terraform that wrote it.
  package var terraform: String
  /// The SHA-256 of its content, hexadecimal.
  package var digest: String
  /// The link of the version before; empty in the first.
  package var previous: String
  /// Bytes.
  package var size: Int
  /// How many managed objects it has.
  package var objects: Int
  package var origin: Origin
  /// What the lock was taken for.
  package var operation: String
  /// The lock that it was written under.
  package var lockID: String
  /// The identifier of the token that wrote it.
  package var token: String
  /// Who that is, for people.
  package var author: String
  /// The proposal in whose run it was written.
  package var proposal: String?
  /// Why, where somebody said so.
  package var reason: String?
  package var created: Instant

  /// The SHA-256 over all of the above, hexadecimal: a version that is changed, taken out or put in breaks the chain.
  package func link() throws -> String {
    let fields: StructuredObject = [
      "author": .string(author), "created": .integer(created.milliseconds), "digest": .string(digest),
      "lineage": .string(lineage), "lock": .string(lockID), "objects": .integer(Int64(objects)),
      "operation": .string(operation), "origin": .string(origin.rawValue), "previous": .string(previous),
      "proposal": proposal.map(StructuredValue.string) ?? .null, "reason": reason.map(StructuredValue.string) ?? .null,
      "serial": .integer(serial), "size": .integer(Int64(size)), "terraform": .string(terraform),
      "token": .string(token), "version": .integer(version), "workspace": .string(workspace),
    ]
    return Hexadecimal.encode(Array(SHA256.hash(data: try JSONWriter.canonical(.object(fields)))))
  }
}
