extension ObjectBucket {
  /// Puts an object in parts, of which all but the last need 5 MiB (S3 User Guide, "Multipart upload limits").
  @discardableResult
  package func put(_ key: String, parts: [[UInt8]]) async throws(CloudError) -> ObjectFacts {
    let start = try await document(
      request("CreateMultipartUpload", "POST", key: key, query: [("uploads", "")], isIdempotent: false))
    guard let upload = start.text("UploadId") else {
      throw .strangeAnswer(operation: "CreateMultipartUpload", reason: "it has no UploadId")
    }
    do throws(CloudError) {
      return try await complete(key, upload, try await send(parts, of: key, upload))
    } catch {
      // The upload is left for the bucket's own rules when it cannot be called off either.
      _ = try? await send(
        request("AbortMultipartUpload", "DELETE", key: key, query: [("uploadId", upload)], isIdempotent: false))
      throw error
    }
  }

  private func send(_ parts: [[UInt8]], of key: String, _ upload: String) async throws(CloudError) -> [String] {
    var tags: [String] = []
    for (index, part) in parts.enumerated() {
      let answer = try await send(
        request(
          "UploadPart", "PUT", key: key, query: [("partNumber", String(index + 1)), ("uploadId", upload)],
          headers: [("content-md5", ContentDigest.md5(part))], body: part))
      tags.append(answer.header("etag") ?? "")
    }
    return tags
  }

  private func complete(_ key: String, _ upload: String, _ tags: [String]) async throws(CloudError) -> ObjectFacts {
    let rows = tags.enumerated().map { index, tag in
      XMLTree("Part", children: [XMLTree("PartNumber", text: String(index + 1)), XMLTree("ETag", text: tag)])
    }
    let operation = "CompleteMultipartUpload"
    let answer = try await send(
      request(
        operation, "POST", key: key, query: [("uploadId", upload)], document: XMLTree(operation, children: rows)))
    // It may say 200 and fail all the same.
    let tree = try XMLTree.read(answer.body, operation: operation)
    guard tree.name != "Error" else {
      throw .refused(
        operation: operation, status: answer.status, code: tree.text("Code") ?? "", message: tree.text("Message") ?? "")
    }
    var facts = ObjectFacts(answer)
    facts.entityTag = (tree.text("ETag") ?? "").filter { $0 != "\"" }
    facts.version = facts.version ?? tree.text("VersionId")
    return facts
  }
}
