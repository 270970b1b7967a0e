/// Credentials that are at hand, or none.
package struct FixedCredentials: CredentialSource {
  package let value: CloudCredentials?

  package init(_ value: CloudCredentials?) {
    self.value = value
  }

  package func credentials() async throws(CloudError) -> CloudCredentials? { value }
}
