import CloudAPIs
import Host
import Vocabulary

extension RepositoryPlace.Bucket {
  /// Whether Amazon itself keeps it.
  package var isAmazons: Bool { endpoint.hasSuffix(".amazonaws.com") }

  /// Runs the body with the bucket, asked with its own credentials.
  package func with<Success: Sendable>(
    _ body: (ObjectBucket) async throws -> Success
  ) async throws -> Success {
    let credentials = CloudCredentials(accessKey: accessKey, secretKey: secretKey, sessionToken: sessionToken)
    var override: CloudEndpoint?
    if !isAmazons {
      override = CloudEndpoint("\(scheme)://\(endpoint)")
      if override == nil { throw CloudError.setting("endpoint", reason: "\"\(endpoint)\" is no address") }
    }
    return try await HTTPTransport.with(authority: authority) { transport in
      let client = CloudClient(
        transport: transport, credentials: FixedCredentials(credentials), region: region, override: override,
        now: { SystemClock.now() })
      var bucket = ObjectBucket(name, client: client)
      if isAmazons { bucket.owner = owner }
      return try await body(bucket)
    }
  }

  /// What stands before the name of every object of it.
  var start: String { prefix.isEmpty ? "" : prefix + "/" }
}
