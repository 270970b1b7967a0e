import Vocabulary

extension ObjectBucket {
  /// The newest version of each object under a prefix, by key.
  package func list(_ prefix: String = "") async throws(CloudError) -> [ObjectVersion] {
    var found: [ObjectVersion] = []
    var token: String?
    for _ in 0..<ObjectBucket.pageBound {
      let query = [("list-type", "2"), ("prefix", prefix), ("encoding-type", "url")]
      let page = try await document(
        request("ListObjectsV2", "GET", query: query + (token.map { [("continuation-token", $0)] } ?? [])))
      found += page.all("Contents").compactMap { ObjectBucket.version($0, isDeleteMarker: false, isLatest: true) }
      token = page.text("NextContinuationToken")
      guard page.text("IsTruncated") == "true", token != nil else { return found }
    }
    throw .strangeAnswer(operation: "ListObjectsV2", reason: "it has over \(ObjectBucket.pageBound) pages")
  }

  /// Every version and every marker under a prefix, by key and then from the newest on.
  package func versions(_ prefix: String = "") async throws(CloudError) -> [ObjectVersion] {
    var found: [ObjectVersion] = []
    var next: [(name: String, value: String)] = []
    for _ in 0..<ObjectBucket.pageBound {
      let query = [("versions", ""), ("prefix", prefix), ("encoding-type", "url")] + next
      let page = try await document(request("ListObjectVersions", "GET", query: query))
      found += page.children.compactMap { row in
        switch row.name {
        case "Version": ObjectBucket.version(row, isDeleteMarker: false)
        case "DeleteMarker": ObjectBucket.version(row, isDeleteMarker: true)
        default: nil
        }
      }
      guard page.text("IsTruncated") == "true", let key = page.text("NextKeyMarker") else { return found }
      next = [("key-marker", PercentEncoding.decode(key, plusIsSpace: true))]
      if let version = page.text("NextVersionIdMarker") { next.append(("version-id-marker", version)) }
    }
    throw .strangeAnswer(operation: "ListObjectVersions", reason: "it has over \(ObjectBucket.pageBound) pages")
  }

  private static func version(_ row: XMLTree, isDeleteMarker: Bool, isLatest: Bool? = nil) -> ObjectVersion? {
    guard let key = row.text("Key") else { return nil }
    return ObjectVersion(
      key: PercentEncoding.decode(key, plusIsSpace: true), version: row.text("VersionId") ?? "null",
      isLatest: isLatest ?? (row.text("IsLatest") == "true"), isDeleteMarker: isDeleteMarker,
      modified: row.text("LastModified").flatMap(HTTPDate.iso), size: row.text("Size").flatMap { Int64($0) } ?? 0,
      entityTag: (row.text("ETag") ?? "").filter { $0 != "\"" })
  }
}
