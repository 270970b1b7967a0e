import Formats

/// What a mail client says to a server, line by line (RFC 5321, RFC 3207, RFC 4616). It does no I/O.
package struct SMTPDialogue: Sendable {
  /// A mail that is handed over.
  package struct Letter: Sendable, Hashable {
    package var sender: String
    package var recipients: [String]
    /// Without a line that begins with a full stop.
    package var text: [UInt8]

    package init(sender: String, recipients: [String], text: [UInt8]) {
      (self.sender, self.recipients, self.text) = (sender, recipients, text)
    }
  }

  /// What to do next.
  package enum Action: Sendable, Hashable {
    /// More of the server's answer is to come.
    case wait
    case send([UInt8])
    /// Begin TLS on this connection, and go on by `secured`.
    case secure
    /// The server has the mail; say this and go.
    case done([UInt8])
    case fail(String)
  }

  private enum Step: Sendable {
    case greeting, hello, startTLS, authentication, sender
    case recipient(Int)
    case data, text
  }

  /// The longest line, and the most lines of one answer.
  package static let lineBound = 1000
  private static let answerBound = 100

  private let letter: Letter
  private let credentials: (user: String, password: String)?
  private let name: String
  private var isSecure: Bool
  private let maySpeakOpenly: Bool
  private var step = Step.greeting
  private var lines: [String] = []

  /// - Parameters:
  ///   - name: what this client calls itself.
  ///   - isSecure: whether TLS was begun before.
  ///   - maySpeakOpenly: whether a password may go over a connection without TLS: to this machine itself.
  package init(
    _ letter: Letter, credentials: (user: String, password: String)? = nil, name: String, isSecure: Bool = false,
    maySpeakOpenly: Bool = false
  ) {
    self.letter = letter
    self.credentials = credentials
    self.name = name
    self.isSecure = isSecure
    self.maySpeakOpenly = maySpeakOpenly
  }

  /// Takes a line of the server's, without its line end.
  package mutating func receive(_ line: String) -> Action {
    let bytes = Array(line.utf8)
    guard bytes.count >= 3, bytes.count <= SMTPDialogue.lineBound, let code = Int(line.prefix(3)),
      bytes.count == 3 || bytes[3] == UInt8(ascii: " ") || bytes[3] == UInt8(ascii: "-")
    else { return .fail("the mail server answered what is no SMTP") }
    lines.append(String(line.dropFirst(4)))
    guard lines.count <= SMTPDialogue.answerBound else { return .fail("the mail server's answer does not end") }
    if bytes.count > 3, bytes[3] == UInt8(ascii: "-") { return .wait }
    let answer = lines
    lines = []
    return proceed(code, answer)
  }

  /// TLS has begun: the server is asked anew what it can do.
  package mutating func secured() -> Action {
    isSecure = true
    lines = []
    step = .hello
    return say("EHLO \(name)")
  }

  private mutating func proceed(_ code: Int, _ answer: [String]) -> Action {
    guard (200..<400).contains(code) else {
      return .fail("the mail server refused: \(code) \(answer.last ?? "")")
    }
    switch step {
    case .greeting:
      step = .hello
      return say("EHLO \(name)")
    case .hello: return greeted(answer)
    case .startTLS: return code == 220 ? .secure : .fail("the mail server does not begin TLS: \(code)")
    case .authentication:
      guard code == 235 else { return .fail("the mail server asks for more than a password: \(code)") }
      return begin()
    case .sender:
      step = .recipient(0)
      return say("RCPT TO:<\(letter.recipients.first ?? "")>")
    case .recipient(let index) where index + 1 < letter.recipients.count:
      step = .recipient(index + 1)
      return say("RCPT TO:<\(letter.recipients[index + 1])>")
    case .recipient:
      step = .data
      return say("DATA")
    case .data:
      guard code == 354 else { return .fail("the mail server takes no text: \(code)") }
      step = .text
      return .send(letter.text + Array("\r\n.\r\n".utf8))
    case .text: return .done(Array("QUIT\r\n".utf8))
    }
  }

  private mutating func greeted(_ answer: [String]) -> Action {
    let abilities = answer.map { $0.uppercased() }
    if !isSecure, abilities.contains("STARTTLS") {
      step = .startTLS
      return say("STARTTLS")
    }
    guard let credentials else { return begin() }
    guard isSecure || maySpeakOpenly else {
      return .fail("the mail server offers no TLS, and gets no password without")
    }
    guard abilities.contains(where: { $0.hasPrefix("AUTH ") && $0.split(separator: " ").contains("PLAIN") }) else {
      return .fail("the mail server takes no password")
    }
    step = .authentication
    return say("AUTH PLAIN " + Base64.encode(Array("\0\(credentials.user)\0\(credentials.password)".utf8)))
  }

  private mutating func begin() -> Action {
    step = .sender
    return say("MAIL FROM:<\(letter.sender)>")
  }

  private func say(_ line: String) -> Action { .send(Array((line + "\r\n").utf8)) }
}
