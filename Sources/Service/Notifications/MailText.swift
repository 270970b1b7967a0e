import Formats
import Vocabulary

/// A message as mail (RFC 5322): plain text in Base64, so that no line is too long and none begins with a full stop.
enum MailText {
  /// - Parameters:
  ///   - recipients: plain addresses, checked by `isAddress`.
  ///   - identifier: unique here; a mail that comes twice has the same.
  static func bytes(
    _ message: NotificationMessage, from sender: String, to recipients: [String], identifier: String, date: Instant
  ) -> [UInt8] {
    var body = [message.what + "."]
    body += ["", "Who:  \(message.who)"]
    if !message.why.isEmpty { body.append("Why:  \(message.why)") }
    if let workspace = message.workspace { body.append("Where: \(workspace)") }
    body.append("When: \(message.at)")
    if let link = message.link { body += ["", "Look at it: \(link)"] }
    body += ["", "Nobody can approve by answering this or by following a link in it.", ""]
    let encoded = Base64.encode(Array(body.joined(separator: "\r\n").utf8))
    let headers = [
      "From: Tagout <\(sender)>", "To: \(recipients.map { "<\($0)>" }.joined(separator: ",\r\n "))",
      "Subject: \(subject("Tagout: " + message.headline))", "Date: \(MailDate.text(date))",
      "Message-ID: <\(identifier)>",
      "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
    ]
    return Array((headers + ["", folded(encoded), ""]).joined(separator: "\r\n").utf8)
  }

  /// Whether a text is an address that stands in a header and in a command as it is (a part of RFC 5321 §4.1.2).
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: ".@_-+=".utf8.contains(byte)
      }
    }
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.count <= 254 && isPlain
  }

  /// Words of a header in Base64 (RFC 2047 §4.1), each of at most 45 bytes of text.
  static func subject(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), text.utf8.count <= 60 { return text }
    var words: [String] = []
    var part: [UInt8] = []
    for character in text.unicodeScalars.prefix(200) {
      let bytes = Array(String(character).utf8)
      if part.count + bytes.count > 42 {
        words.append("=?UTF-8?B?\(Base64.encode(part))?=")
        part = []
      }
      part += bytes
    }
    words.append("=?UTF-8?B?\(Base64.encode(part))?=")
    return words.joined(separator: "\r\n ")
  }

  private static func folded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: 76).map {
      String(decoding: bytes[$0..<min(bytes.count, $0 + 76)], as: UTF8.self)
    }.joined(separator: "\r\n")
  }
}
