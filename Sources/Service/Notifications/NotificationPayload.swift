import Crypto
import Formats
import Vocabulary

/// A message in the form that its target takes.
enum NotificationPayload {
  /// The object that a webhook gets.
  static func webhook(_ message: NotificationMessage) throws -> [UInt8] {
    func text(_ text: String?) -> StructuredValue { text.map { .string($0) } ?? .null }
    return try JSONWriter.canonical(
      .object([
        "at": .string(message.at), "kind": .string(message.kind), "link": text(message.link),
        "proposal": text(message.proposal), "sequence": .integer(message.sequence),
        "topic": .string(message.topic.rawValue), "version": 1, "what": .string(message.what),
        "who": .string(message.who), "why": .string(message.why), "workspace": text(message.workspace),
      ]))
  }

  /// What signs a body: HMAC-SHA256 over the time, a full stop and the body (RFC 2104), in hexadecimal.
  static func signature(of body: [UInt8], at seconds: Int64, secret: [UInt8]) -> String {
    let signed = Array("\(seconds).".utf8) + body
    let code = HMAC<Crypto.SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: secret))
    return "v1=" + Hexadecimal.encode(Array(code))
  }

  /// What Slack's incoming webhooks take. There is a link, and no button.
  static func slack(_ message: NotificationMessage) throws -> [UInt8] {
    var lines = ["*\(escaped(message.headline))*", "who: \(escaped(message.who))"]
    if !message.why.isEmpty { lines.append("why: \(escaped(message.why))") }
    if let link = message.link { lines.append("<\(escaped(link))|look at it>") }
    let section: StructuredValue = .object([
      "text": .object(["text": .string(lines.joined(separator: "\n")), "type": "mrkdwn"]), "type": "section",
    ])
    return try JSONWriter.canonical(.object(["blocks": [section], "text": .string(escaped(message.headline))]))
  }

  /// What would be a link, a mention or a mark is text (api.slack.com, "Escaping text").
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "*", "_", "`", "~": escaped += "\u{200B}\(scalar)"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
