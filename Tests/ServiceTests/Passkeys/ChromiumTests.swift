import Formats
import Foundation
import Processes
import Service
import TestSupport
import Testing
import Vocabulary

/// A real browser with its virtual authenticator makes and uses passkeys by the server's own script.
@Suite struct ChromiumTests {
  /// A Python with Playwright, as `tools/venv` makes it.
  private static let python: String? = {
    let path = ProcessInfo.processInfo.environment["TAGOUT_BROWSER_PYTHON"]
    if path == nil { print("no TAGOUT_BROWSER_PYTHON: no passkey is made in Chromium (tools/venv)") }
    return path
  }()

  @Test(
    "Chromium enrols and signs in; a copied key, a forged page and a key that knows nobody do not",
    .enabled(if: python != nil))
  func browser() async throws {
    let browser = TestBrowser(try ServerUnderTest(options: ["--no-single-user"]))
    try await PasskeyEnrolmentTests.invite("the-code", on: browser.server)
    let scratch = try ScratchFolder.make(in: browser.server.folder.path, prefix: "run", isPassable: false)
    let command = ChildCommand(
      try #require(Self.python),
      ["-B", RepositoryFile.root + "/Tests/Fixtures/passkeys/chromium.py", browser.origin, "the-code"],
      timeLimit: .seconds(180))
    let result = try await ProcessKeeper.with(scratch) { try await $0.run(command) }
    let steps = try result.text.split(separator: "\n").map { try JSONReader.read(Array($0.utf8)) }
    #expect(result.ending.isSuccess && steps.last?["step"] == "done", "\(result.text)\n\(result.errorText)")
    func step(_ name: String) -> StructuredValue? { steps.first { $0["step"]?.text == name } }
    #expect(step("enrol")?["answer"]?["role"] == "admin", "\(result.text)")
    #expect(step("sign-in")?["answer"]?["person"] == "ada")
    #expect(step("codes")?["answer"]?["codes"]?.elements?.count == 10)
    #expect(step("forged")?["refused"]?.text?.contains("not of this session") ?? false)
    #expect(step("again")?["answer"]?["person"] == "ada")
    #expect(step("copied")?["refused"]?.text?.contains("copy") ?? false)
    #expect(step("nobody")?["refused"] != nil)
    #expect(try await browser.details("sign-in.refused").contains { $0["code"] == "passkey.copied" })
    #expect((try await browser.server.ended(["ledger", "verify"])).ending.isSuccess)
  }
}
