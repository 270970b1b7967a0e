import ArgumentParser
import CloudAPIs
import Host
import Processes
import Recovery
import Vocabulary

/// The bucket that a command is about, and as whom it is asked.
struct BucketOption: ParsableArguments {
  @Argument(help: ArgumentHelp("The bucket, with a prefix when there is one.", valueName: "s3://bucket/prefix"))
  var address: String
  @Option(help: "The profile whose credentials are used (default: what the AWS tools would use).")
  var profile: String?
  @Option(help: "The region (default: what the AWS tools would use).")
  var region: String?
  @Option(help: ArgumentHelp("The address of another service that speaks S3.", valueName: "url"))
  var endpoint: String?
  @Option(help: ArgumentHelp("Certificates to trust instead of the system's, in PEM.", valueName: "file"))
  var authority: String?

  /// The bucket's name and the prefix, which is empty or ends with a slash.
  func place() throws -> (name: String, prefix: String) {
    guard address.hasPrefix("s3://") else { throw BucketOption.malformed }
    let parts = address.dropFirst("s3://".count).split(separator: "/", maxSplits: 1).map(String.init)
    guard let name = parts.first else { throw BucketOption.malformed }
    let prefix = parts.count > 1 ? parts[1] : ""
    return (name, prefix.isEmpty || prefix.hasSuffix("/") ? prefix : prefix + "/")
  }

  /// What restic's REST protocol is spoken at: `rest:http://127.0.0.1:8000/`; nil for a bucket.
  func served() throws -> CloudEndpoint? {
    guard address.hasPrefix("rest:") else { return nil }
    guard let endpoint = CloudEndpoint(String(address.dropFirst("rest:".count))),
      endpoint.scheme == "https" || endpoint.isLoopback
    else { throw ValidationError("a folder that is served is named like rest:https://backups.example.com:8000/") }
    return endpoint
  }

  /// Runs the body with the bucket and who asks, as far as the service tells.
  func with<Success: Sendable>(
    _ body: @escaping @Sendable (ObjectBucket, _ prefix: String, _ caller: String?) async throws -> Success
  ) async throws -> Success {
    let (name, prefix) = try place()
    let (profile, region, endpoint, authority) = (profile, region, endpoint, authority)
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-vault", isPassable: false)
    return try await ProcessKeeper.with(scratch) { keeper in
      try await HTTPTransport.with(authority: authority) { transport in
        let access = try CloudAccess(
          surroundings: MachineSurroundings(HostEnvironment.current(), keeper: keeper), transport: transport,
          profile: profile, region: region, endpoint: endpoint)
        let credentials = try access.credentials()
        let bucket = ObjectBucket(name, client: try access.client("S3", credentials: credentials))
        // A store that only speaks S3 knows no callers.
        let caller = try? await SecurityTokenAPI(access.client("STS", credentials: credentials)).identity().arn
        return try await body(bucket, prefix, caller)
      }
    }
  }

  private static var malformed: ValidationError {
    ValidationError("a bucket is named like s3://backups/postgresql")
  }
}
