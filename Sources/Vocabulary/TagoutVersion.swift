/// The version that this build calls itself.
package enum TagoutVersion {
  /// Semantic version, without a leading `v`.
  package static let text = "0.1.0"
}
