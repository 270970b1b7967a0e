/// The version that this build calls itself.
package enum TagoutVersion {
  package static let text = "0.1.0"
}
