import Vocabulary

extension ObjectBucket {
  /// Puts an object; gives its version where the bucket keeps them.
  ///
  /// - Parameter isNew: refuse when there is one of that key already (`If-None-Match: *`).
  @discardableResult
  package func put(
    _ key: String, _ body: [UInt8], lock: ObjectLock? = nil, isNew: Bool = false
  ) async throws(CloudError) -> ObjectFacts {
    var headers: [(name: String, value: String)] = [("content-md5", ContentDigest.md5(body))]
    if let lock {
      headers.append(("x-amz-object-lock-mode", lock.mode.rawValue))
      headers.append(("x-amz-object-lock-retain-until-date", HTTPDate.text(lock.until)))
    }
    if isNew { headers.append(("if-none-match", "*")) }
    return ObjectFacts(
      try await send(request("PutObject", "PUT", key: key, headers: headers, body: body, isIdempotent: !isNew)))
  }

  /// The bytes of an object, its newest version unless another is named.
  package func get(
    _ key: String, version: String? = nil, bound: Int = 64 << 20
  ) async throws(CloudError) -> (bytes: [UInt8], facts: ObjectFacts) {
    var request = request("GetObject", "GET", key: key, query: ObjectBucket.query(version))
    request.bound = bound
    let answer = try await send(request)
    return (answer.body, ObjectFacts(answer))
  }

  /// What is known of an object; nil when it is not there.
  package func head(_ key: String, version: String? = nil) async throws(CloudError) -> ObjectFacts? {
    do throws(CloudError) {
      return ObjectFacts(try await send(request("HeadObject", "HEAD", key: key, query: ObjectBucket.query(version))))
    } catch {
      // A marker answers 405.
      if case .refused(_, let status, _, _) = error, status == 404 || status == 405 { return nil }
      throw error
    }
  }

  /// Deletes a version, or hides the object under a marker where no version is named.
  ///
  /// - Parameter bypass: ask to go past a lock of governance mode.
  package func delete(_ key: String, version: String? = nil, bypass: Bool = false) async throws(CloudError) {
    _ = try await send(
      request(
        "DeleteObject", "DELETE", key: key, query: ObjectBucket.query(version),
        headers: bypass ? [("x-amz-bypass-governance-retention", "true")] : []))
  }

  /// Deletes many versions by one request; gives the code of each refusal by key.
  package func delete(
    _ versions: [ObjectVersion], bypass: Bool = false
  ) async throws(CloudError) -> [(key: String, code: String)] {
    let rows = versions.map {
      XMLTree("Object", children: [XMLTree("Key", text: $0.key), XMLTree("VersionId", text: $0.version)])
    }
    let result = try await document(
      request(
        "DeleteObjects", "POST", query: [("delete", "")],
        headers: bypass ? [("x-amz-bypass-governance-retention", "true")] : [],
        document: XMLTree("Delete", children: rows)))
    return result.all("Error").map { ($0.text("Key") ?? "", $0.text("Code") ?? "") }
  }

  static func query(_ version: String?) -> [(name: String, value: String)] {
    version.map { [("versionId", $0)] } ?? []
  }
}
