import Vocabulary

/// An admin's word that these very bytes may become the state of a workspace, once.
package struct StateAdoption: Sendable, Hashable {
  package var id: String
  package var workspace: String
  /// The SHA-256 of the bytes, hexadecimal.
  package var digest: String
  package var author: String
  package var reason: String
  package var created: Instant
  package var expires: Instant
  /// When it was made use of; nil while it may be.
  package var used: Instant?
}
