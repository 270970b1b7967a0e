import CloudAPIs
import Testing
import Vocabulary

@Suite("Asking a cloud")
struct CloudClientTests {
  private static let now = Instant(milliseconds: 1_440_938_160_000)

  private func bucket(_ transport: PlayedTransport, attempts: Int = 3) -> ObjectBucket {
    var client = CloudClient(
      transport: transport,
      credentials: FixedCredentials(CloudCredentials(accessKey: "AKIDEXAMPLE", secretKey: "secret")),
      region: "eu-west-1", now: { CloudClientTests.now })
    client.retries = RetryPolicy(attempts: attempts, firstWait: .zero, longestWait: .zero)
    return ObjectBucket("backups", client: client)
  }

  @Test("What may be asked twice is asked again when the service is busy or away")
  func retries() async throws {
    let transport = PlayedTransport([
      .success(CloudAnswer(status: 503)), .failure(.unreachable(address: "a", reason: "reset")),
      .success(CloudAnswer(status: 200, headers: [("x-amz-version-id", "v1")])),
    ])
    #expect(try await bucket(transport).put("a", [1]).version == "v1")
    #expect(transport.asked.count == 3)
    #expect(transport.asked.allSatisfy { $0.address == "https://backups.s3.eu-west-1.amazonaws.com/a" })
  }

  @Test("What may not be asked twice is asked once")
  func once() async {
    let transport = PlayedTransport([.success(CloudAnswer(status: 503)), .success(CloudAnswer(status: 204))])
    await #expect(throws: CloudError.self) { try await bucket(transport).remove() }
    #expect(transport.asked.count == 1)
  }

  @Test("A refusal is not asked again, and keeps the service's code and words")
  func refusal() async {
    let body = "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>no &amp; no</Message></Error>"
    let transport = PlayedTransport([.success(CloudAnswer(status: 403, body: Array(body.utf8)))])
    let expected = CloudError.refused(
      operation: "DeleteObject", status: 403, code: "AccessDenied", message: "no & no")
    await #expect(throws: expected) { try await bucket(transport).delete("a", version: "v") }
    #expect(transport.asked.count == 1)
    #expect(transport.asked.first?.address.hasSuffix("/a?versionId=v") == true)
  }

  @Test("A clock that is wrong is told of, with how much")
  func skew() async throws {
    let body = "<Error><Code>RequestTimeTooSkewed</Code><Message>too far</Message></Error>"
    let answer = CloudAnswer(
      status: 403, headers: [("date", "Sun, 30 Aug 2015 12:56:00 GMT")], body: Array(body.utf8))
    let error = await #expect(throws: CloudError.self) {
      try await bucket(PlayedTransport([.success(answer)])).delete("a")
    }
    #expect(error?.description.contains("this machine's clock is 1200 s behind the service's, set it by NTP") == true)
  }

  @Test("Listings go on to their end, and read keys that are encoded")
  func listing() async throws {
    func page(_ rows: String, _ more: String) -> Result<CloudAnswer, CloudError> {
      .success(CloudAnswer(status: 200, body: Array("<ListVersionsResult>\(rows)\(more)</ListVersionsResult>".utf8)))
    }
    let transport = PlayedTransport([
      page(
        "<Version><Key>a%20b</Key><VersionId>2</VersionId><IsLatest>true</IsLatest><Size>3</Size>"
          + "<LastModified>2026-02-26T22:14:05.120Z</LastModified><ETag>&quot;x&quot;</ETag></Version>",
        "<IsTruncated>true</IsTruncated><NextKeyMarker>a%20b</NextKeyMarker><NextVersionIdMarker>2</NextVersionIdMarker>"
      ),
      page("<DeleteMarker><Key>c</Key><VersionId>1</VersionId><IsLatest>true</IsLatest></DeleteMarker>", ""),
    ])
    let versions = try await bucket(transport).versions("p")
    #expect(versions.map(\.key) == ["a b", "c"])
    #expect(versions.map(\.isDeleteMarker) == [false, true])
    #expect(versions.first?.modified?.description == "2026-02-26T22:14:05.120Z")
    #expect(transport.asked.last?.address.contains("key-marker=a%20b&prefix=p&version-id-marker=2") == true)
  }

  @Test("An answer that is no document, declares one or is too deep is refused")
  func hostileXML() {
    let deep = String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40)
    for text in ["", "nothing", "<a>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", deep] {
      #expect(throws: CloudError.self) { try XMLTree.read(Array(text.utf8), operation: "test") }
    }
    #expect((try? XMLTree.read(Array("<x:a>b&lt;</x:a>".utf8), operation: "test")) == XMLTree("a", text: "b<"))
  }

  @Test("Addresses that are not https are for this machine alone")
  func endpoints() throws {
    let transport = PlayedTransport([])
    #expect(throws: CloudError.self) {
      _ = try CloudAccess(
        surroundings: PlayedSurroundings(), transport: transport, endpoint: "http://s3.example.com")
    }
    for text in ["http://127.0.0.1:8333", "https://s3.example.com:9000", "http://[::1]:1", "http://localhost"] {
      let access = try CloudAccess(surroundings: PlayedSurroundings(), transport: transport, endpoint: text)
      #expect(access.endpoint?.text == text)
    }
    #expect(CloudEndpoint("https://a/?b") == nil)
    #expect(CloudEndpoint("https://u@a/") == nil)
  }
}
