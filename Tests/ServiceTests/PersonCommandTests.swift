import Foundation
import Formats
import Processes
import Service
import TestSupport
import Testing
import Vocabulary

@Suite(.enabled(if: SSHKeys.isInstalled)) struct PersonCommandTests {
  @Test("Where one person is everything the first key counts at once, the next with a signature, else after a day")
  func singleUser() async throws {
    let server = try ServerUnderTest()
    let keys = try SSHKeys()
    let (ada, bob, cyd) = (try await keys.make("ada"), try await keys.make("bob"), try await keys.make("cyd"))
    let first = try await server.run(["person", "add", "ada", "--ssh-key", ada + ".pub"])
    #expect(first.contains("enrolled ada (admin)") && first.contains("counts from now on"))
    let vouched = try await server.run(["person", "add", "bob", "--ssh-key", bob + ".pub", "--sign-with", ada])
    #expect(vouched.contains("counts from now on, by the admin \"ada\""))
    let waiting = try await server.run(["person", "add", "cyd", "--ssh-key", cyd + ".pub"])
    #expect(waiting.contains("counts from 20") && waiting.contains("a notice of 24 hours"))
    let reader = try await server.token("reader")
    let facts = try await server.send("GET", "/api/v1/server", token: reader)
    #expect(facts.text.contains("\"person\":\"cyd\"") && !facts.text.contains("\"person\":\"bob\""))
    let list = try await server.run(["person", "list"])
    #expect(list.contains("cyd     approver  from 20"))
  }

  @Test("The same key under another name is refused, and so is a voucher who waits or a signature used before")
  func refusals() async throws {
    let server = try ServerUnderTest()
    let keys = try SSHKeys()
    let (ada, bob, cyd) = (try await keys.make("ada"), try await keys.make("bob"), try await keys.make("cyd"))
    try await server.run(["person", "add", "ada", "--ssh-key", ada + ".pub"])
    let twice = try await server.ended(["person", "add", "eve", "--ssh-key", ada + ".pub"])
    #expect(twice.errorText.contains("is \"ada\"'s: one key under two names would count once"))
    try await server.run(["person", "add", "cyd", "--ssh-key", cyd + ".pub"])
    let early = try await server.ended(["person", "add", "bob", "--ssh-key", bob + ".pub", "--sign-with", cyd])
    #expect(early.errorText.contains("no approver's key that counts now"))
    let rsa = try await keys.make("rsa", type: "rsa")
    let old = try await server.ended(["person", "add", "dan", "--ssh-key", rsa + ".pub"])
    #expect(old.errorText.contains("a key of type ssh-rsa approves nothing"))
    #expect(try await server.run(["person", "remove", "cyd"]).contains("removed cyd"))
    let again = try await server.ended(["person", "add", "cyd", "--ssh-key", bob + ".pub"])
    #expect(again.errorText.contains("names are not given twice"))
  }

  @Test("Where there are more people the first needs what only a terminal shows, and later ones a signature")
  func manyUsers() async throws {
    let folder = try TestFolder()
    let server = try ServerUnderTest(in: folder, options: [])
    let keys = try SSHKeys()
    let (ada, bob) = (try await keys.make("ada"), try await keys.make("bob"))
    let alone = try await server.ended(["person", "add", "ada", "--ssh-key", ada + ".pub"])
    #expect(alone.errorText.contains("the first needs an invitation"))
    let piped = try await server.ended(["person", "add", "ada", "--ssh-key", ada + ".pub", "--code", "guess"])
    #expect(piped.errorText.contains("the code is none that was shown last"))
    let code = try Self.invitation(server)
    let words = ["person", "add", "ada", "--ssh-key", ada + ".pub", "--code", code]
    #expect(try await server.run(words).contains("by an invitation"))
    let unsigned = try await server.ended(["person", "add", "bob", "--ssh-key", bob + ".pub"])
    #expect(unsigned.errorText.contains("one of \"ada\" must vouch for the key"))
    let text = try #require(unsigned.errorText.range(of: "{\"format\"").map { unsigned.errorText[$0.lowerBound...] })
    let message = Array(text.utf8.prefix { $0 != UInt8(ascii: "\n") })
    let signature = try await keys.sign(message, key: ada, namespace: "tagout-enrolment-v1")
    let file = folder.path + "/bob.sig"
    try Data(signature.utf8).write(to: URL(filePath: file))
    let late = ["person", "add", "bob", "--ssh-key", bob + ".pub", "--signature", file]
    #expect(try await server.run(late).contains("by the admin \"ada\""))
    let used = try await server.ended(["person", "add", "cyd", "--ssh-key", ada + ".pub", "--code", code])
    #expect(!used.ending.isSuccess)
  }

  @Test("An invitation goes to a controlling terminal alone")
  func noTerminal() async throws {
    let server = try ServerUnderTest(options: [])
    let ended = try await server.ended(["person", "invite"])
    #expect(!ended.ending.isSuccess)
    #expect(!ended.text.contains("--code"))
  }

  /// The code that `person invite` shows on a terminal of its own, which script(1) makes.
  private static func invitation(_ server: ServerUnderTest) throws -> String {
    let command = "\(ServerUnderTest.path) person invite --data \(server.data)"
    let shown = try Oracle.output(ofScript: "script -qec \(Oracle.quoted(command)) /dev/null", by: "bash -c")
    let words = shown.split { $0 <= UInt8(ascii: " ") }.map { String(decoding: $0, as: UTF8.self) }
    let place = try #require(words.firstIndex(of: "--code"))
    return words[place + 1]
  }
}
