/// Where credentials come from.
///
/// May be asked before each request, from many tasks at once. Nil means that requests go unsigned.
package protocol CredentialSource: Sendable {
  /// Credentials that still last for some minutes, where they end at all.
  func credentials() async throws(CloudError) -> CloudCredentials?
}
