import AsyncHTTPClient
import Formats
import Foundation
import Glibc
import NIOCore
import NIOHTTP1
import Processes
import Service
import TestSupport
import Testing
import Vocabulary

/// Signing in by an identity provider, which a Python script plays.
@Suite(.enabled(if: PlayedProvider.isPossible)) struct ProviderTests {
  /// The provider, and a server that lets people in by it.
  private final class Stage {
    let folder: TestFolder
    let provider: StartedProgram
    let issuer: String
    let browser: TestBrowser

    init() throws {
      folder = try TestFolder()
      let script = RepositoryFile.root + "/Tests/Fixtures/oidc/provider.py"
      provider = try StartedProgram("python3", [script, folder.path], log: folder.path + "/provider.log")
      let line = try #require(provider.line())
      issuer = try #require(try JSONReader.read(Array(line.utf8))["listening"]?.text)
      try Data("between us\n".utf8).write(to: URL(fileURLWithPath: folder.path + "/secret"))
      browser = TestBrowser(
        try ServerUnderTest(options: [
          "--no-single-user", "--oidc-issuer", issuer, "--oidc-client", "tagout", "--oidc-secret-file",
          folder.path + "/secret", "--oidc-group", "sre=approver", "--oidc-group", "audit=auditor",
        ]))
    }

    deinit { _ = provider.end(by: SIGKILL) }

    /// Goes to the provider and back; gives the way back with the cookies of the browser.
    func way(_ more: String) async throws -> (path: String, cookie: String) {
      let begun = try await fetch(browser.origin + "/web/provider/begin", cookie: nil)
      #expect(begun.status == .seeOther)
      let cookie = begun.headers.first(name: "set-cookie") ?? ""
      #expect(cookie.contains("SameSite=Lax") && cookie.contains("HttpOnly"))
      let place = try #require(begun.headers.first(name: "location"))
      let back = try await fetch(place + more, cookie: nil)
      let address = try #require(back.headers.first(name: "location"), "\(back.status)")
      #expect(address.hasPrefix(browser.origin + "/web/provider/callback?"))
      return (
        String(address.dropFirst(browser.origin.count)), cookie.split(separator: ";").first.map { String($0) } ?? ""
      )
    }

    /// Comes back to the server.
    func come(_ path: String, cookie: String) async throws -> HTTPAnswer {
      try await browser.server.send(
        "GET", path, headers: ["Cookie": cookie, "Host": String(browser.origin.dropFirst(7))])
    }

    private func fetch(_ address: String, cookie: String?) async throws -> HTTPClientResponse {
      var request = HTTPClientRequest(url: address.replacingOccurrences(of: "//localhost", with: "//127.0.0.1"))
      if address.hasPrefix(browser.origin) {
        request.headers.add(name: "Host", value: String(browser.origin.dropFirst(7)))
      }
      // The shared client follows where it is led; one step is what is wanted here.
      let client = HTTPClient(configuration: .init(redirectConfiguration: .disallow))
      do {
        let answer = try await client.execute(request, timeout: .seconds(60))
        try await client.shutdown()
        return answer
      } catch {
        try await client.shutdown()
        throw error
      }
    }
  }

  @Test("Somebody new comes in by their groups, once for each way, and approves nothing without a passkey")
  func comesIn() async throws {
    let stage = try Stage()
    let (path, cookie) = try await stage.way("&user=grace&groups=sre,audit,others")
    let answer = try await stage.come(path, cookie: cookie)
    #expect(answer.status == 200, "\(answer.text)")
    var browser = stage.browser
    browser.take(answer)
    let session = try await browser.get("/web/session")
    #expect(session.object["person"] == "grace" && session.object["method"] == "identity provider", "\(session.text)")
    #expect(session.object["roles"] == ["approver", "auditor"])
    #expect(try await stage.come(path, cookie: cookie).code == "provider.state")
    let linked = try #require(try await browser.details("person.linked").first)
    #expect(linked["name"] == "grace" && linked["role"] == "approver")
    // The same subject is the same person; her key would need somebody's word all the same.
    let (again, other) = try await stage.way("&user=grace&groups=audit")
    #expect(try await stage.come(again, cookie: other).status == 200)
    #expect(try await browser.details("person.groups").count == 1)
    #expect(try await browser.server.run(["person", "list"]).contains("grace"))
  }

  @Test(
    "A token that is wrong in any one way lets nobody in",
    arguments: ["issuer", "audience", "nonce", "expired", "key", "none", "hmac"])
  func flawed(_ flaw: String) async throws {
    let stage = try Stage()
    let (path, cookie) = try await stage.way("&user=grace&groups=sre&flaw=\(flaw)")
    let answer = try await stage.come(path, cookie: cookie)
    #expect(answer.status == 403 && answer.code == "provider.token", "\(answer.text)")
    #expect(answer.header("set-cookie") == nil)
  }

  @Test("A way back that another browser began, a name that is taken, and groups that mean nothing let nobody in")
  func strangers() async throws {
    let stage = try Stage()
    let (path, _) = try await stage.way("&user=grace&groups=sre")
    #expect(try await stage.come(path, cookie: "tagout-provider=another").code == "provider.state")
    let (plain, cookie) = try await stage.way("&user=eve&groups=others")
    #expect(try await stage.come(plain, cookie: cookie).code == "provider.groups")
    let core = try await ServerCore.open(stage.browser.server.data)
    let now = core.clock.now()
    try await core.store.write(.personAdded) {
      try $0.add(Person(name: "ada", role: .admin, keys: [], created: now, effective: now))
    }
    let (taken, third) = try await stage.way("&user=ada&groups=sre")
    let refused = try await stage.come(taken, cookie: third)
    #expect(refused.code == "provider.unlinked" && refused.text.contains("tagout person subject"), "\(refused.text)")
    let subject = "\(stage.issuer)#subject-of-ada"
    try await stage.browser.server.run(["person", "subject", "ada", subject])
    let (linked, fourth) = try await stage.way("&user=ada&groups=audit")
    #expect(try await stage.come(linked, cookie: fourth).status == 200)
  }
}
