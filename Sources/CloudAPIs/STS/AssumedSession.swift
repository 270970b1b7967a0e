/// Temporary credentials and whose they are.
package struct AssumedSession: Sendable, Hashable {
  package var credentials: CloudCredentials
  /// E.g. `arn:aws:sts::123456789012:assumed-role/reader/claude`.
  package var arn: String
}
