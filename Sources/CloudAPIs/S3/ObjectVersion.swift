import Vocabulary

/// One version of an object, or the marker that hides those below it.
package struct ObjectVersion: Sendable, Hashable {
  package var key: String
  /// `null` in a bucket that keeps no versions.
  package var version: String
  package var isLatest: Bool
  package var isDeleteMarker: Bool
  package var modified: Instant?
  /// In bytes; 0 for a marker.
  package var size: Int64
  /// Without quotation marks: the MD5 of an object that was put in one piece and is not encrypted by a key of AWS's.
  package var entityTag: String

  package init(
    key: String, version: String, isLatest: Bool, isDeleteMarker: Bool = false, modified: Instant? = nil,
    size: Int64 = 0, entityTag: String = ""
  ) {
    self.key = key
    self.version = version
    self.isLatest = isLatest
    self.isDeleteMarker = isDeleteMarker
    self.modified = modified
    self.size = size
    self.entityTag = entityTag
  }
}
