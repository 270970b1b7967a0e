/// A Terraform state as it is remembered once it was seen in use: its identity and a digest of what it holds.
package struct SeenState: Sendable, Hashable {
  /// Which workspace's: SHA-256 of backend and workspace, in hexadecimal.
  package var key: String
  package var serial: Int64
  package var lineage: String
  /// SHA-256 over the addresses and identifiers of its managed objects, in hexadecimal.
  package var digest: String
  /// How many managed objects it holds.
  package var count: Int

  package init(key: String, serial: Int64, lineage: String, digest: String, count: Int) {
    self.key = key
    self.serial = serial
    self.lineage = lineage
    self.digest = digest
    self.count = count
  }
}
