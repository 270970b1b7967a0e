import Ledger
import Vocabulary

/// Redaction: its result has nothing left to take out, and ranges of the text stay ranges of the result.
enum RedactionTarget: FuzzTarget {
  static let name = "redaction"
  static let seeds = texts([
    "PGPASSWORD=hunter22 psql -h db", "mysql -uroot -pS3cret db",
    "curl -H 'Authorization: Bearer abc.def' https://u:p@h/",
    "aws configure set aws_secret_access_key wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "export TOKEN=\"$(cat t)\"",
    "-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----", "ALTER USER a PASSWORD 'b'", "ls -la",
  ])

  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let redaction = Redactor.redact(text)
    let count = redaction.text.utf8.count
    precondition(Redactor.redact(redaction.text).text == redaction.text, "redacted text is redacted again")
    let whole = redaction.range(of: ByteRange(0, text.utf8.count))
    precondition(whole.start == 0 && whole.end == count, "the whole text is not the whole result")
    let middle = text.utf8.count / 2
    let part = redaction.range(of: ByteRange(middle / 2, middle))
    precondition(part.start <= part.end && part.end <= count, "a range lies outside the result")
  }
}
