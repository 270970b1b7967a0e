/// Which version of a Terraform state a plan was made on.
package struct StateFingerprint: Sendable, Hashable {
  /// Empty before the first apply.
  package var lineage: String
  /// Zero before the first apply.
  package var serial: Int64
  /// Of the state's content: the same serial may be given to two contents.
  package var content: ContentDigest

  package init(lineage: String, serial: Int64, content: ContentDigest) {
    self.lineage = lineage
    self.serial = serial
    self.content = content
  }
}
