import Vocabulary

/// What a HEAD or a GET tells of an object.
package struct ObjectFacts: Sendable, Hashable {
  package var version: String?
  /// In bytes.
  package var size: Int64
  package var entityTag: String
  package var modified: Instant?
  /// Nil when there is none, or when the credentials may not see it.
  package var lock: ObjectLock?
  package var hasLegalHold: Bool

  init(_ answer: CloudAnswer) {
    version = answer.header("x-amz-version-id")
    size = answer.header("content-length").flatMap { Int64($0) } ?? 0
    entityTag = (answer.header("etag") ?? "").filter { $0 != "\"" }
    modified = answer.header("last-modified").flatMap(HTTPDate.instant)
    hasLegalHold = answer.header("x-amz-object-lock-legal-hold") == "ON"
    if let mode = answer.header("x-amz-object-lock-mode").flatMap(ObjectLock.Mode.init),
      let until = answer.header("x-amz-object-lock-retain-until-date").flatMap(HTTPDate.iso)
    {
      lock = ObjectLock(mode: mode, until: until)
    }
  }
}
