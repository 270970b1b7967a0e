/// A bucket of S3, or of what speaks as S3 does.
package struct ObjectBucket: Sendable {
  /// The most pages of a listing that are asked for, of 1,000 rows each.
  static let pageBound = 2_000

  package var client: CloudClient
  package let name: String
  /// The account that it must belong to, or every request is refused (S3 User Guide, "Verifying bucket ownership").
  package var owner: String?

  package init(_ name: String, client: CloudClient) {
    self.name = name
    self.client = client
  }

  /// Its own host where that is possible: AWS's endpoints alone, and names without dots, which no certificate covers.
  private var place: (endpoint: CloudEndpoint, isOwnHost: Bool) {
    if let override = client.override { return (override, false) }
    let service = CloudEndpoint.aws("s3", region: client.region)
    return name.contains(".") ? (service, false) : (service.below(name), true)
  }

  /// A request for something in it; nil is the bucket itself.
  func request(
    _ operation: String, _ method: String, key: String? = nil, query: [(name: String, value: String)] = [],
    headers: [(name: String, value: String)] = [], body: [UInt8] = [], isIdempotent: Bool = true
  ) -> CloudRequest {
    let bucket = place.isOwnHost ? "" : "/\(name)"
    var request = CloudRequest(
      operation, method: method, path: bucket + (key.map { "/\($0)" } ?? (place.isOwnHost ? "/" : "")), query: query,
      headers: headers + (owner.map { [("x-amz-expected-bucket-owner", $0)] } ?? []), body: body,
      isIdempotent: isIdempotent)
    request.rules = .verbatim
    return request
  }

  /// The same with a document, and its digest that S3 wants of documents.
  func request(
    _ operation: String, _ method: String, key: String? = nil, query: [(name: String, value: String)],
    headers: [(name: String, value: String)] = [], document: XMLTree
  ) -> CloudRequest {
    let namespaced = document.written(namespace: "http://s3.amazonaws.com/doc/2006-03-01/")
    let body = Array(namespaced.utf8)
    let own = [("content-type", "application/xml"), ("content-md5", ContentDigest.md5(body))]
    return request(operation, method, key: key, query: query, headers: headers + own, body: body)
  }

  /// Throws `refused` for every status but 2xx.
  func send(_ request: CloudRequest) async throws(CloudError) -> CloudAnswer {
    try await client.send(request, to: "s3", at: place.endpoint)
  }

  /// An answer's document.
  func document(_ request: CloudRequest) async throws(CloudError) -> XMLTree {
    try XMLTree.read(try await send(request).body, operation: request.operation)
  }
}
