import Vocabulary

extension ObjectBucket {
  /// The lock of a version; nil when it has none.
  package func lock(of key: String, version: String? = nil) async throws(CloudError) -> ObjectLock? {
    let query = [("retention", "")] + ObjectBucket.query(version)
    do throws(CloudError) {
      let tree = try await document(request("GetObjectRetention", "GET", key: key, query: query))
      guard let mode = tree.text("Mode").flatMap(ObjectLock.Mode.init),
        let until = tree.text("RetainUntilDate").flatMap(HTTPDate.iso)
      else { return nil }
      return ObjectLock(mode: mode, until: until)
    } catch {
      let none = ["NoSuchObjectLockConfiguration", "InvalidRequest", "ObjectLockConfigurationNotFoundError"]
      if none.contains(error.code ?? "") { return nil }
      throw error
    }
  }

  /// Gives a version another lock.
  package func set(
    _ lock: ObjectLock, of key: String, version: String? = nil, bypass: Bool = false
  ) async throws(CloudError) {
    _ = try await send(
      request(
        "PutObjectRetention", "PUT", key: key, query: [("retention", "")] + ObjectBucket.query(version),
        headers: bypass ? [("x-amz-bypass-governance-retention", "true")] : [], document: lock.document))
  }

  /// Puts a version under a legal hold, which has no end, or takes it away.
  package func setLegalHold(_ isOn: Bool, of key: String, version: String? = nil) async throws(CloudError) {
    let document = XMLTree("LegalHold", children: [XMLTree("Status", text: isOn ? "ON" : "OFF")])
    _ = try await send(
      request(
        "PutObjectLegalHold", "PUT", key: key, query: [("legal-hold", "")] + ObjectBucket.query(version),
        document: document))
  }

  /// The lock that new versions get; nil when the bucket gives none.
  package func defaultLock() async throws(CloudError) -> DefaultLock? {
    do throws(CloudError) {
      return DefaultLock(try await document(request("GetObjectLockConfiguration", "GET", query: [("object-lock", "")])))
    } catch {
      if error.code == "ObjectLockConfigurationNotFoundError" || error.code == "NoSuchObjectLockConfiguration" {
        return nil
      }
      throw error
    }
  }

  /// Sets the lock that new versions get; nil takes it away.
  package func setDefaultLock(_ lock: DefaultLock?) async throws(CloudError) {
    _ = try await send(
      request(
        "PutObjectLockConfiguration", "PUT", query: [("object-lock", "")], document: DefaultLock.document(lock)))
  }
}
