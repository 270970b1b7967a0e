import Foundation
import Processes
import Testing

/// Schemathesis makes requests up from `/openapi.json`, well-formed and not.
@Suite(.serialized) struct SchemathesisTests {
  /// The program, as `tools/schemathesis` prints it.
  private static let program: String? = {
    let path = ProcessInfo.processInfo.environment["TAGOUT_SCHEMATHESIS"]
    if path == nil { print("no TAGOUT_SCHEMATHESIS: the server is not asked by Schemathesis (tools/schemathesis)") }
    return path
  }()

  /// How many requests for each address, and for how many seconds at most.
  private static let bounds: (examples: String, seconds: String) =
    ProcessInfo.processInfo.environment["TAGOUT_SOAK_REQUESTS"].map { ($0, "1800") } ?? ("12", "18")

  @Test(
    "No made-up request makes the server fail", .enabled(if: program != nil),
    arguments: ["agent", "runner", "operator"])
  func noFailure(role: String) async throws {
    let server = try ServerUnderTest()
    let token = try await server.token(role, "--workspace", "shop")
    let scratch = try ScratchFolder.make(in: server.folder.path, prefix: "run", isPassable: false)
    let command = ChildCommand(
      try #require(Self.program),
      [
        "run", server.url + "/openapi.json", "--header", "Authorization: Bearer \(token)", "--checks",
        "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance", "--phases",
        "examples,coverage,fuzzing", "--max-examples", Self.bounds.examples, "--max-time", Self.bounds.seconds,
        "--seed", "7",
        "--generation-database", "none", "--suppress-health-check", "all", "--warnings", "off",
        "--exclude-path-regex", "/wait$", "--request-timeout", "20", "--no-color",
      ], workingDirectory: server.folder.path, timeLimit: .seconds(3600), outputBound: 1 << 22)
    let result = try await ProcessKeeper.with(scratch) { try await $0.run(command) }
    #expect(result.ending.isSuccess, "\(result.text.suffix(6000))\(result.errorText.suffix(1000))")
    #expect(!server.log.contains(" error "), "\(server.log.split(separator: "\n").filter { $0.contains(" error ") })")
    #expect(try await server.send("GET", "/ready").status == 200)
    #expect(server.stop() == 0)
  }
}
