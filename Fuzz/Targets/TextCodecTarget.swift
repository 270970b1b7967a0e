import Formats

/// Base64 and hexadecimal: what is decoded encodes to text that decodes to the same.
enum TextCodecTarget: FuzzTarget {
  static let name = "text-codecs"
  static let seeds = texts(["dGVycmFmb3JtIGRlc3Ryb3k=", "dGVy\ncmFm", "7465727261666f726d", "====", "zz", ""])

  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(FormatError) {
      let decoded = try Base64.decode(text)
      let again = try Base64.decode(Base64.encode(decoded))
      precondition(again == decoded)
    } catch {
      precondition(!error.description.isEmpty)
    }
    do throws(FormatError) {
      let decoded = try Hexadecimal.decode(text)
      let again = try Hexadecimal.decode(Hexadecimal.encode(decoded))
      precondition(again == decoded)
    } catch {
      precondition(!error.description.isEmpty)
    }
    precondition(
      bytes.withUnsafeBytes { UTF8Check.isWellFormed($0) } == (Array(text.utf8) == bytes),
      "the check for UTF-8 and the standard library disagree")
  }
}
