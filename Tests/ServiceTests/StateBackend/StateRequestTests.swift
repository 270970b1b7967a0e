import Service
import Testing
import Vocabulary

@Suite(.timeLimit(.minutes(3)))
struct StateRequestTests {
  /// A request, what is answered, and the code of the refusal.
  private struct Row {
    var method: String
    var path: String
    var body: String?
    var headers: [String: String] = [:]
    var status: Int
    var code: String?
  }

  private static let rows: [Row] = [
    Row(method: "GET", path: "/state/shop", status: 204),
    Row(method: "GET", path: "/state/other", status: 403, code: "workspace.unknown"),
    Row(method: "LOCK", path: "/state/other", body: #"{"ID":"1"}"#, status: 423, code: "workspace.unknown"),
    Row(method: "LOCK", path: "/state/shop", body: "", status: 400, code: "body.malformed"),
    Row(method: "LOCK", path: "/state/shop", body: "[]", status: 400, code: "body.malformed"),
    Row(method: "LOCK", path: "/state/shop", body: "{}", status: 400, code: "lock.malformed"),
    Row(method: "UNLOCK", path: "/state/shop", body: "nonsense", status: 400, code: "body.malformed"),
    Row(method: "UNLOCK", path: "/state/shop", body: "", status: 403, code: "state.force-unlock"),
    Row(method: "UNLOCK", path: "/state/shop", body: "{}", status: 403, code: "state.force-unlock"),
    Row(method: "DELETE", path: "/state/shop/lock", body: "", status: 403, code: "state.force-unlock"),
    Row(method: "DELETE", path: "/state/shop", status: 405, code: "state.delete"),
    Row(method: "POST", path: "/state/shop?ID=1", body: "{}", status: 400, code: "state.unreadable"),
    Row(method: "POST", path: "/state/shop?ID=1", body: "", status: 400, code: "state.unreadable"),
    Row(
      method: "POST", path: "/state/shop", body: "{}", headers: ["Content-MD5": "AAAA"], status: 400,
      code: "body.damaged"),
    Row(method: "GET", path: "/api/v1/workspaces/other/state", status: 403, code: "workspace.unknown"),
    Row(method: "GET", path: "/api/v1/workspaces/shop/state/versions/x", status: 400, code: "path.malformed"),
    Row(method: "GET", path: "/api/v1/workspaces/shop/state/versions/7", status: 404, code: "state.no-version"),
    Row(method: "GET", path: "/api/v1/workspaces/shop/state/versions?limit=0", status: 400, code: "query.malformed"),
    Row(method: "GET", path: "/api/v1/workspaces/shop/state/difference", status: 400, code: "query.malformed"),
    Row(
      method: "POST", path: "/api/v1/workspaces/shop/state/restorations", body: "{}", status: 400,
      code: "body.malformed"),
    Row(method: "PUT", path: "/api/v1/workspaces/shop/state/adoption", body: "{}", status: 400, code: "reason.missing"),
  ]

  @Test("What no Terraform sends is answered in words, and nothing is stored")
  func odd() async throws {
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", "--workspace", "shop")
    for row in StateRequestTests.rows {
      let answer = try await server.send(
        row.method, row.path, token: runner, body: row.body.map { Array($0.utf8) }, headers: row.headers)
      #expect(answer.status == row.status, "\(row.method) \(row.path): \(answer.status) \(answer.text)")
      #expect(answer.code == row.code, "\(row.method) \(row.path)")
    }
    #expect(try await server.send("GET", "/state/shop").status == 401)
    #expect(try await server.send("LOCK", "/state/shop", json: StateWriter.lock("1")).status == 401)
    #expect(try await server.versions(of: "shop").isEmpty)
    let lock = try await server.store().read { try $0.stateLock(of: "shop") }
    #expect(lock == nil)
  }

  @Test("A plan's lock of who cannot write is answered and not taken, and its unlock changes nothing")
  func pretended() async throws {
    let server = try ServerUnderTest()
    let agent = try await server.token("agent", "--workspace", "shop")
    let runner = try await server.token("runner", "--workspace", "shop")
    let plan = StateWriter.lock("p", "OperationTypePlan")
    let apply = StateWriter.lock("a")
    #expect(try await server.send("LOCK", "/state/shop", token: agent, json: plan).status == 200)
    let free = try await server.store().read { try $0.stateLock(of: "shop") }
    #expect(free == nil)
    #expect(try await server.send("LOCK", "/state/shop", token: runner, json: apply).status == 200)
    #expect(try await server.send("UNLOCK", "/state/shop", token: agent, json: plan).status == 200)
    #expect(try await server.send("UNLOCK", "/state/shop", token: agent, json: apply).status == 423)
    let held = try await server.store().read { try $0.stateLock(of: "shop") }
    #expect(held?.request.id == "a")
    let refused = try await server.send("LOCK", "/state/shop", token: agent, json: StateWriter.lock("b"))
    #expect(refused.status == 423)
    #expect(refused.code == "state.role")
    #expect(refused.object["ID"]?.text?.contains("`tagout propose`") == true)
    #expect(try await server.records("state.plan-started") == 1)
  }
}
