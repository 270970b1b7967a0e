import Recovery
import Testing

@Suite("Where states are kept, in words")
struct StateSourceTests {
  @Test("Each form is understood")
  func forms() throws {
    #expect(try StateSource("/srv/all states", dataset: "d") == .files("/srv/all states"))
    #expect(try StateSource("directory=/srv/in fra", dataset: "d") == .directory("/srv/in fra"))
    guard case .bucket(let bucket) = try StateSource("s3://acme/prod/ region=eu-west-1 profile=states", dataset: "d")
    else { return #expect(Bool(false), "no bucket") }
    #expect(bucket.name == "acme" && bucket.prefix == "prod/" && bucket.region == "eu-west-1")
    #expect(bucket.profile == "states" && bucket.endpoint == nil)
    guard case .bucket(let whole) = try StateSource("s3://acme", dataset: "d") else {
      return #expect(Bool(false), "no bucket")
    }
    #expect(whole.prefix.isEmpty)
    guard
      case .server(let server) = try StateSource(
        "https://tagout.example.com workspace=shop,blog token-file=/etc/tagout/token", dataset: "d")
    else { return #expect(Bool(false), "no server") }
    #expect(server.workspaces == ["shop", "blog"] && server.token == "/etc/tagout/token")
  }

  @Test(
    "What is no source is refused with the reason",
    arguments: [
      ("", "is none of"), ("states", "is none of"), ("s3://", "names no bucket"), ("s3://b secret=x", "'secret=x'"),
      ("s3://b region", "'region'"), ("https://t.example.com workspace=shop", "token-file"),
      ("https://t.example.com token-file=/t", "workspace"), ("directory=infra", "is none of"),
      ("http://t.example.com workspace=shop token-file=/t", "http would show"),
    ])
  func refused(source: String, reason: String) {
    let error = #expect(throws: RecoveryError.self) { try StateSource(source, dataset: "d") }
    #expect(error.map { "\($0)".contains(reason) } == true, "\(error.map { "\($0)" } ?? "")")
  }
}
