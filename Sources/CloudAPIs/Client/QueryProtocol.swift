/// The protocol of STS, IAM and RDS: a form in, XML out.
struct QueryProtocol: Sendable {
  let client: CloudClient
  let service: String
  let version: String
  /// The region in the endpoint and the signature, when the service has one for all.
  var globalRegion: String?

  init(client: CloudClient, service: String, version: String, globalRegion: String? = nil) {
    self.client = client
    self.service = service
    self.version = version
    self.globalRegion = globalRegion
  }

  /// The `NAMEResult` of an answer; an empty element when there is none.
  func call(
    _ operation: String, _ values: [(name: String, value: String)], isIdempotent: Bool
  ) async throws(CloudError) -> XMLTree {
    var client = client
    if let globalRegion { client.region = globalRegion }
    let form = [("Action", operation), ("Version", version)] + values
    let body = form.map { "\(PercentEncoding.encode($0.0))=\(PercentEncoding.encode($0.1))" }.joined(separator: "&")
    let request = CloudRequest(
      operation, method: "POST",
      headers: [("content-type", "application/x-www-form-urlencoded; charset=utf-8")], body: Array(body.utf8),
      isIdempotent: isIdempotent)
    let answer = try await client.send(request, to: service, at: endpoint(client))
    let tree = try XMLTree.read(answer.body, operation: operation)
    return tree["\(operation)Result"] ?? XMLTree("\(operation)Result")
  }

  private func endpoint(_ client: CloudClient) -> CloudEndpoint {
    if let override = client.override { return override }
    guard globalRegion != nil, let global = CloudEndpoint("https://\(service).amazonaws.com") else {
      return .aws(service, region: client.region)
    }
    return global
  }
}
