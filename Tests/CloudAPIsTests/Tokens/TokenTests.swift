import CloudAPIs
import Formats
import TestSupport
import Testing
import Vocabulary

@Suite("Short-lived tokens of other clouds")
struct TokenTests {
  private static func read(_ text: String) throws -> ShortLivedToken {
    try TokenReader.read(Array(text.utf8), from: "a test")
  }

  private static let jwt: String = {
    let claims = Base64.encodeURL(Array(#"{"sub":"x","exp":1900000000}"#.utf8))
    return "eyJhbGciOiJub25lIn0.\(claims).c2ln"
  }()

  @Test("A token is read alone and in the JSON of the programs that print one")
  func forms() throws {
    let end = Instant(milliseconds: 1_900_000_000_000)
    for text in [
      Self.jwt, Self.jwt + "\n", #"{"token":"\#(Self.jwt)"}"#,
      #"{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"\#(Self.jwt)"}}"#,
      #"{"access_token":"\#(Self.jwt)","token_type":"Bearer"}"#,
    ] {
      #expect(try Self.read(text) == ShortLivedToken(Self.jwt, expiration: end), "\(text)")
    }
    let rows: [(String, String, Int64?)] = [
      (
        #"{"accessToken":"t","expiresOn":"2026-11-23 05:00:00.000000","expires_on":1795410000}"#, "t", 1_795_410_000_000
      ),
      (#"{"status":{"token":"t","expirationTimestamp":"2030-03-17T17:46:40Z"}}"#, "t", 1_900_000_000_000),
      (#"{"credential":{"access_token":"t","token_expiry":"2030-03-17T17:46:40Z"}}"#, "t", 1_900_000_000_000),
      (#"{"version":1,"success":true,"id_token":"t","expiration_time":1900000000}"#, "t", 1_900_000_000_000),
      (#"{"auth":{"client_token":"hvs.x"}}"#, "hvs.x", nil), ("opaque", "opaque", nil),
    ]
    for (text, token, end) in rows {
      let read = try Self.read(text)
      #expect(read.value == token && read.expiration?.milliseconds == end, "\(text)")
    }
    for text in ["", "  \n", "two words", "{", "{}", #"{"token":""}"#, #"{"token":7}"#, "a\u{7}b"] {
      #expect(throws: CloudError.self, "\(text)") { try Self.read(text) }
    }
  }

  @Test("It is printed as each tool wants it")
  func printed() throws {
    let token = ShortLivedToken("t", expiration: Instant(milliseconds: 1_900_000_000_000))
    func text(_ form: TokenForm, _ version: String? = nil) throws -> String {
      String(decoding: try JSONWriter.canonical(form.value(of: token, version: version)), as: UTF8.self)
    }
    #expect(
      try text(.kubernetes)
        == #"{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"expirationTimestamp":"2030-03-17T17:46:40Z","token":"t"}}"#
    )
    #expect(try text(.kubernetes, "client.authentication.k8s.io/v1beta1").contains("k8s.io/v1beta1"))
    #expect(try text(.kubernetes, "client.authentication.k8s.io/v9").contains("k8s.io/v1\""))
    #expect(
      try text(.google)
        == #"{"expiration_time":1900000000,"id_token":"t","success":true,"token_type":"urn:ietf:params:oauth:token-type:jwt","version":1}"#
    )
    #expect(
      try text(.azure)
        == #"{"accessToken":"t","expiresOn":"2030-03-17 17:46:40.000000","expires_on":1900000000,"tokenType":"Bearer"}"#
    )
  }

  @Test("A federated token is exchanged for one of Azure's, whose refusal is told without a secret")
  func azure() async throws {
    let good = CloudAnswer(status: 200, body: Array(#"{"access_token":"az","expires_in":3599}"#.utf8))
    let bad = CloudAnswer(
      status: 401, body: Array(#"{"error":"invalid_client","error_description":"AADSTS700213: none\r\nTrace"}"#.utf8))
    let transport = PlayedTransport([.success(good), .success(bad)])
    let login = try FederatedLogin(tenant: "t-1", client: "c-1", scope: "https://x/.default", authority: nil)
    let now = Instant(milliseconds: 1_000_000)
    let token = try await login.exchange(ShortLivedToken("s3cret.a"), by: transport, now: now)
    #expect(token == ShortLivedToken("az", expiration: Instant(milliseconds: 4_599_000)))
    let asked = try #require(transport.asked.first)
    #expect(asked.address == "https://login.microsoftonline.com/t-1/oauth2/v2.0/token")
    let form = String(decoding: asked.body, as: UTF8.self)
    #expect(form.contains("client_assertion=s3cret.a&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth"))
    #expect(form.contains("grant_type=client_credentials&scope=https%3A%2F%2Fx%2F.default"))
    do {
      _ = try await login.exchange(ShortLivedToken("s3cret.a"), by: transport, now: now)
      Issue.record("it was not refused")
    } catch {
      #expect("\(error)".contains("AADSTS700213") && !"\(error)".contains("s3cret"))
    }
    #expect(throws: CloudError.self) { try FederatedLogin(tenant: "../x", client: "c", scope: "s", authority: nil) }
    #expect(throws: CloudError.self) {
      try FederatedLogin(tenant: "t", client: "c", scope: "s", authority: "http://evil.example")
    }
  }

  @Test("A token for a cluster of EKS is the one that the AWS command line makes")
  func eks() throws {
    let environment =
      "env -i PATH=\"$PATH\" HOME=/nowhere AWS_ACCESS_KEY_ID=AKIDEXAMPLE AWS_SECRET_ACCESS_KEY=s3cret/key AWS_SESSION_TOKEN='t+k=' "
      + "AWS_EC2_METADATA_DISABLED=true AWS_STS_REGIONAL_ENDPOINTS=regional"
    let printed: [UInt8]
    do {
      printed = try Oracle.output(
        ofScript: "\(environment) aws eks get-token --cluster-name prod --region eu-west-1 --output json")
    } catch {
      return print("skipped: there is no aws to compare a token of EKS with")
    }
    let theirs = try #require(try JSONReader.read(printed)["status"]?["token"]?.text)
    let address = String(decoding: try Base64.decodeURL(String(theirs.dropFirst("k8s-aws-v1.".count))), as: UTF8.self)
    func members(_ address: String) -> [String: String] {
      let pairs = address.split(separator: "?")[1].split(separator: "&").map { $0.split(separator: "=", maxSplits: 1) }
      return Dictionary(pairs.map { (String($0[0]), String($0.last ?? "")) }) { $1 }
    }
    let date = try #require(members(address)["X-Amz-Date"])
    let digits = Array(date)
    let text =
      "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))T\(String(digits[9..<11])):"
      + "\(String(digits[11..<13])):\(String(digits[13..<15]))Z"
    let ours = ClusterToken.make(
      for: "prod", region: "eu-west-1",
      CloudCredentials(accessKey: "AKIDEXAMPLE", secretKey: "s3cret/key", sessionToken: "t+k="),
      at: try #require(HTTPDate.iso(text)))
    let own = String(
      decoding: try Base64.decodeURL(String(ours.value.dropFirst("k8s-aws-v1.".count))), as: UTF8.self)
    #expect(members(own) == members(address))
    #expect(own.prefix { $0 != "?" } == address.prefix { $0 != "?" })
  }
}
