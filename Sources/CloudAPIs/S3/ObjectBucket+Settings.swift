extension ObjectBucket {
  /// Makes the bucket.
  ///
  /// - Parameter isLocked: with object lock, and so with versions.
  package func create(isLocked: Bool = false) async throws(CloudError) {
    let headers = isLocked ? [("x-amz-bucket-object-lock-enabled", "true")] : []
    guard client.override == nil, client.region != "us-east-1" else {
      _ = try await send(request("CreateBucket", "PUT", headers: headers))
      return
    }
    let document = XMLTree(
      "CreateBucketConfiguration", children: [XMLTree("LocationConstraint", text: client.region)])
    _ = try await send(request("CreateBucket", "PUT", query: [], headers: headers, document: document))
  }

  /// Deletes the bucket, which S3 does only when nothing is in it.
  package func remove() async throws(CloudError) {
    _ = try await send(request("DeleteBucket", "DELETE", isIdempotent: false))
  }

  /// `Enabled`, `Suspended`, or nil when it never kept versions.
  package func versioning() async throws(CloudError) -> String? {
    try await document(request("GetBucketVersioning", "GET", query: [("versioning", "")])).text("Status")
  }

  /// Keeps versions from now on, or no more.
  package func setVersioning(_ isOn: Bool) async throws(CloudError) {
    let document = XMLTree(
      "VersioningConfiguration", children: [XMLTree("Status", text: isOn ? "Enabled" : "Suspended")])
    _ = try await send(request("PutBucketVersioning", "PUT", query: [("versioning", "")], document: document))
  }

  /// The rules by which objects expire; nil when there are none.
  package func lifecycle() async throws(CloudError) -> XMLTree? {
    do throws(CloudError) {
      return try await document(request("GetBucketLifecycleConfiguration", "GET", query: [("lifecycle", "")]))
    } catch {
      if error.code == "NoSuchLifecycleConfiguration" { return nil }
      throw error
    }
  }

  /// Sets the rules by which objects expire; nil takes all away.
  package func setLifecycle(_ rules: XMLTree?) async throws(CloudError) {
    guard let rules else {
      _ = try await send(request("DeleteBucketLifecycle", "DELETE", query: [("lifecycle", "")]))
      return
    }
    _ = try await send(
      request("PutBucketLifecycleConfiguration", "PUT", query: [("lifecycle", "")], document: rules))
  }
}
