import Foundation
import Processes
import TestSupport
import Testing

@Suite struct ServerUnderTestTests {
  @Test("A server says where it answers, answers, and ends in order with status 0")
  func starts() async throws {
    let server = try ServerUnderTest()
    #expect(server.url.hasPrefix("http://127.0.0.1:"))
    #expect(try await server.send("GET", "/health").status == 200)
    #expect(server.stop() == 0)
  }

  @Test("A token that was made while the server ran is known after the server was killed and started again")
  func restarts() async throws {
    let server = try ServerUnderTest()
    let token = try await server.token("agent", "--workspace", "shop")
    #expect(token.hasPrefix("tagout_"))
    server.kill()
    try server.restart()
    #expect(try await server.send("GET", "/health", token: token).status == 200)
    #expect(try await server.send("GET", "/health", token: "tagout_" + String(repeating: "0", count: 64)).status == 401)
  }

  @Test("tagout goes on as tagout-server for what opens a server's data, and says so when that is not there")
  func handsOver() async throws {
    let folder = try TestFolder()
    let scratch = try ScratchFolder.make(in: folder.path, prefix: "run", isPassable: false)
    let tagout = BuiltProducts.path(of: "tagout").path()
    let script = """
      set -u; "$0" token create --help; "$0" --help; mkdir alone; cp "$0" alone/tagout
      alone/tagout token create 2>&1; echo "status $?"
      """
    let result = try await ProcessKeeper.with(scratch) { keeper in
      try await keeper.run(ChildCommand("bash", ["-c", script, tagout], workingDirectory: folder.path))
    }
    #expect(result.text.contains("Print a new token, once."))
    #expect(result.text.contains("Enrol the people who may approve."))
    #expect(result.text.contains("tagout-server\" is not there; install tagout-server beside tagout"))
    #expect(result.text.contains("status 1"))
  }
}
