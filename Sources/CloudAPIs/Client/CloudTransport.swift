/// Carries a request that is ready to be sent, once.
///
/// Gives an answer of any status, its body cut off by an error at the bound; throws `unreachable` when none came. It
/// follows no redirect and tries nothing twice. May be called from many tasks at once.
package protocol CloudTransport: Sendable {
  /// - Parameters:
  ///   - address: absolute.
  ///   - bound: the longest answer that is taken, in bytes.
  func send(
    _ method: String, _ address: String, headers: [(name: String, value: String)], body: [UInt8], bound: Int,
    within limit: Duration
  ) async throws(CloudError) -> CloudAnswer
}
