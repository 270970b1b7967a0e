import CloudAPIs
import Testing
import Vocabulary

@Suite("Where credentials come from")
struct CredentialChainTests {
  private static let assumed = Array(
    """
    <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>\
    <AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>\
    <Expiration>2015-08-30T12:51:00Z</Expiration></Credentials><AssumedRoleUser><Arn>arn:aws:sts::1:assumed-role/r/n</Arn>\
    </AssumedRoleUser></AssumeRoleResult></AssumeRoleResponse>
    """.utf8)

  private func find(
    _ surroundings: PlayedSurroundings, profile: String? = nil, _ transport: PlayedTransport = PlayedTransport([])
  ) async throws -> CloudCredentials {
    try await CredentialChain(surroundings: surroundings, transport: transport, region: "eu-west-1", override: nil)
      .find(profile: profile)
  }

  @Test("Variables come before a profile, and a profile that is named before them")
  func order() async throws {
    var machine = PlayedSurroundings(variables: ["AWS_ACCESS_KEY_ID": "AKIAVAR", "AWS_SECRET_ACCESS_KEY": "s"])
    machine.files["/home/ada/.aws/credentials"] = "[work]\naws_access_key_id = AKIAFILE\naws_secret_access_key = s\n"
    #expect(try await find(machine).accessKey == "AKIAVAR")
    #expect(try await find(machine, profile: "work").accessKey == "AKIAFILE")
  }

  @Test("A profile's role is assumed with the keys of its source")
  func roles() async throws {
    var machine = PlayedSurroundings()
    machine.files["/home/ada/.aws/config"] = """
      [profile reader]
      role_arn = arn:aws:iam::123456789012:role/reader
      source_profile = base
      external_id = x y
      [profile base]
      region = eu-west-1
      """
    machine.files["/home/ada/.aws/credentials"] = "[base]\naws_access_key_id = AKIABASE\naws_secret_access_key = s\n"
    let transport = PlayedTransport([.success(CloudAnswer(status: 200, body: Self.assumed))])
    let credentials = try await find(machine, profile: "reader", transport)
    #expect(credentials.accessKey == "ASIAROLE")
    #expect(credentials.sessionToken == "t")
    #expect(credentials.expiration?.description == "2015-08-30T12:51:00.000Z")
    let body = String(decoding: transport.asked[0].body, as: UTF8.self)
    #expect(body.contains("RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Freader"))
    #expect(body.contains("ExternalId=x%20y"))
    #expect(transport.asked[0].address == "https://sts.eu-west-1.amazonaws.com/")
    #expect(transport.asked[0].headers.contains { $0.name == "authorization" && $0.value.contains("AKIABASE") })
  }

  @Test("Roles that lead in a circle end in words")
  func circle() async {
    var machine = PlayedSurroundings()
    machine.files["/home/ada/.aws/config"] = """
      [profile a]
      role_arn = arn:aws:iam::1:role/a
      source_profile = b
      [profile b]
      role_arn = arn:aws:iam::1:role/b
      source_profile = a
      """
    let expected = CloudError.credentials(source: "profile 'a'", reason: "its roles lead in a circle")
    await #expect(throws: expected) { _ = try await find(machine, profile: "a") }
  }

  @Test("A token file is exchanged without a signature")
  func webIdentity() async throws {
    var machine = PlayedSurroundings(
      variables: ["AWS_WEB_IDENTITY_TOKEN_FILE": "/token", "AWS_ROLE_ARN": "arn:aws:iam::1:role/r"])
    machine.files["/token"] = "header.body.signature\n"
    let answer = String(decoding: Self.assumed, as: UTF8.self)
      .split(separator: "AssumeRoleResult").joined(separator: "AssumeRoleWithWebIdentityResult")
    let transport = PlayedTransport([.success(CloudAnswer(status: 200, body: Array(answer.utf8)))])
    #expect(try await find(machine, transport).accessKey == "ASIAROLE")
    #expect(!transport.asked[0].headers.contains { $0.name == "authorization" })
    #expect(String(decoding: transport.asked[0].body, as: UTF8.self).contains("WebIdentityToken=header.body.signature"))
  }

  @Test("A process prints them, and what it prints is checked")
  func process() async throws {
    var machine = PlayedSurroundings(outputs: [
      "give":
        #"{"Version":1,"AccessKeyId":"A","SecretAccessKey":"B","SessionToken":"C","Expiration":"2015-08-30T13:36:00Z"}"#,
      "odd": "{}",
    ])
    machine.files["/home/ada/.aws/config"] =
      "[default]\ncredential_process = give\n[profile odd]\ncredential_process=odd\n"
    let credentials = try await find(machine)
    #expect(credentials.sessionToken == "C")
    #expect(credentials.last(3_000_000, from: machine.time))
    #expect(!credentials.last(3_600_000, from: machine.time))
    await #expect(throws: CloudError.self) { _ = try await find(machine, profile: "odd") }
  }

  @Test("An instance's role is asked for by the second version of its metadata")
  func instance() async throws {
    let role =
      #"{"Code":"Success","AccessKeyId":"ASIAI","SecretAccessKey":"s","Token":"t","Expiration":"2015-08-30T13:36:00Z"}"#
    let transport = PlayedTransport(
      ["TOKEN", "web\n", role].map { .success(CloudAnswer(status: 200, body: Array($0.utf8))) })
    #expect(try await find(PlayedSurroundings(), transport).accessKey == "ASIAI")
    #expect(transport.asked.map(\.method) == ["PUT", "GET", "GET"])
    #expect(transport.asked[2].address == "http://169.254.169.254/latest/meta-data/iam/security-credentials/web")
    #expect(transport.asked[2].headers.contains { $0.value == "TOKEN" })
  }

  @Test("A container's endpoint elsewhere than on its own addresses must be https")
  func container() async throws {
    let machine = PlayedSurroundings(variables: ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://evil.example/creds"])
    await #expect(throws: CloudError.self) { _ = try await find(machine) }
    let good = PlayedSurroundings(variables: [
      "AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://169.254.170.23/v1/credentials",
      "AWS_CONTAINER_AUTHORIZATION_TOKEN": "word",
    ])
    let body = #"{"AccessKeyId":"ASIAC","SecretAccessKey":"s","Token":"t"}"#
    let transport = PlayedTransport([.success(CloudAnswer(status: 200, body: Array(body.utf8)))])
    #expect(try await find(good, transport).accessKey == "ASIAC")
    #expect(transport.asked[0].headers.contains { $0.name == "authorization" && $0.value == "word" })
  }

  @Test("Nothing anywhere is said in words that tell what to set")
  func none() async {
    await #expect(throws: CloudError.noCredentials) {
      _ = try await find(PlayedSurroundings(variables: ["AWS_EC2_METADATA_DISABLED": "true"]))
    }
  }

  @Test("Session names keep what STS allows, and no more than 64 characters")
  func sessionNames() {
    #expect(AssumedRole(role: "r", sessionName: "tagout-proposal 7/ä").sessionName == "tagout-proposal-7--")
    #expect(AssumedRole(role: "r", sessionName: String(repeating: "x", count: 99)).sessionName.count == 64)
  }

  @Test("The principal of a session is its role")
  func principals() {
    #expect(
      IdentityAPI.principal(of: "arn:aws:sts::1:assumed-role/reader/claude") == "arn:aws:iam::1:role/reader")
    #expect(IdentityAPI.principal(of: "arn:aws:iam::1:user/ada") == "arn:aws:iam::1:user/ada")
    #expect(IdentityAPI.principal(of: "arn:aws:iam::1:root") == nil)
  }
}
