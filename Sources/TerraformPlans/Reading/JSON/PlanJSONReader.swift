import Formats
import Vocabulary

/// Reads plan JSON, what `terraform show -json FILE` prints of a saved plan (Terraform
/// `internal/command/jsonplan/plan.go`).
package enum PlanJSONReader {
  /// The plan. Throws when the bytes are no JSON or JSON of something else; what is only not understood is among its
  /// problems. A byte-order mark before the text is passed over.
  package static func read(_ bytes: [UInt8], lanes: any Lanes = .one) throws(PlanError) -> Plan {
    if let encoding = otherEncoding(bytes) { throw .notUTF8(encoding) }
    let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    let document: PlanDocument
    do {
      document = try self.document(text, lanes)
    } catch {
      throw .malformedJSON(error)
    }
    return try document.finish()
  }

  private static func document(_ text: [UInt8], _ lanes: any Lanes) throws(FormatError) -> PlanDocument {
    let limits = JSONLimits(values: max(leastValues, text.count / bytesOfValue))
    do {
      return try JSONScanner.scan(text, limits: limits) { (scanner: inout JSONScanner) throws(FormatError) in
        try PlanDocument.read(&scanner, of: text, lanes)
      }
    } catch {
      // One half may hold more than half of what all of it may hold.
      guard !lanes.isOne, case .tooManyValues = error.problem else { throw error }
      return try self.document(text, .one)
    }
  }

  /// A plan's values take over thirty bytes each, names and all: a made-up one of fewer must not fill the memory.
  private static let bytesOfValue = 24
  private static let leastValues = 1 << 20

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encoding that the first bytes tell of, when it is not UTF-8.
  private static func otherEncoding(_ bytes: [UInt8]) -> String? {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE), (UInt8(ascii: "{"), 0): "UTF-16"
    case (0xFE, 0xFF), (0, UInt8(ascii: "{")): "UTF-16"
    default: nil
    }
  }
}
