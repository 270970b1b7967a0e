import Formats
import Service
import Testing
import Vocabulary

@Suite struct OpenAPITests {
  @Test("Every address is described, and nothing is that is not there")
  func complete() async throws {
    let folder = try TestFolder()
    let addresses = ServerRouter.addresses(try await ServerCore.open(folder.path + "/data"))
    #expect(addresses.subtracting(ServerRouter.described).sorted() == [])
    #expect(ServerRouter.described.subtracting(addresses).sorted() == [])
  }

  @Test("A known address says which methods it has")
  func methods() async throws {
    let server = try SharedServer.get()
    let answer = try await server.send("DELETE", "/health")
    #expect(answer.status == 405 && answer.code == "method.unknown" && answer.header("allow") == "GET")
    #expect(try await server.send("HEAD", "/health").status == 200)
    let document = try await server.send("GET", "/openapi.json").object
    #expect(document["openapi"] == "3.1.0")
  }
}
