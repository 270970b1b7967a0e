import Formats
import Ledger
import Vocabulary

/// Takes secrets out of the lines of a log: values that are known, whole or encoded, and what looks like a key.
package struct LogMask: Sendable {
  /// Shorter values are words of every day.
  private static let leastLength = 6
  /// So many values at most are looked for, the longest first.
  private static let bound = 4000
  private static let hidden = Array("(sensitive)".utf8)
  private let secrets: [[UInt8]]

  package init(_ values: some Sequence<String>) {
    var found: Set<[UInt8]> = []
    for value in values {
      for line in value.split(whereSeparator: \.isNewline) {
        for form in LogMask.forms(of: String(line)) where form.count >= LogMask.leastLength { found.insert(form) }
      }
      found.formUnion(LogMask.forms(of: value).filter { $0.count >= LogMask.leastLength })
    }
    secrets = Array(found.sorted { $0.count > $1.count }.prefix(LogMask.bound))
  }

  /// The line with every secret hidden.
  package func masked(_ line: String) -> String {
    var bytes = Array(line.utf8)
    for secret in secrets where secret.count <= bytes.count { LogMask.hide(secret, in: &bytes) }
    return Redactor.redact(String(decoding: bytes, as: UTF8.self)).text
  }

  /// A value as it is, in Base64, in hexadecimal, and as JSON writes it.
  private static func forms(of value: String) -> [[UInt8]] {
    let bytes = Array(value.utf8)
    var forms = [bytes, Array(Hexadecimal.encode(bytes).utf8)]
    if bytes.count >= leastLength { forms.append(Array(LogMask.base64(bytes).utf8)) }
    // A text can always be written.
    if let quoted = try? JSONWriter.canonical(.string(value)) { forms.append(Array(quoted.dropFirst().dropLast())) }
    return forms
  }

  /// Without padding: what follows it decides about the last digits.
  private static func base64(_ bytes: [UInt8]) -> String {
    String(Base64.encode(bytes.prefix(bytes.count / 3 * 3)))
  }

  private static func hide(_ secret: [UInt8], in bytes: inout [UInt8]) {
    guard let first = secret.first else { return }
    var start = 0
    var result: [UInt8] = []
    var copied = 0
    while start + secret.count <= bytes.count {
      guard bytes[start] == first, bytes[start..<start + secret.count].elementsEqual(secret) else {
        start += 1
        continue
      }
      result += bytes[copied..<start] + hidden
      start += secret.count
      copied = start
    }
    if copied > 0 { bytes = result + bytes[copied...] }
  }
}
