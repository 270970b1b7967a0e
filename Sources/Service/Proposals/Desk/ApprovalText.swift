import Formats
import Vocabulary

/// What an approver's signature covers: the offer's text, and that a glass is broken where one is.
package enum ApprovalText {
  /// The exact bytes that are signed.
  ///
  /// - Parameters:
  ///   - text: the offer's canonical text.
  ///   - glass: why the glass is broken; nil where it is not.
  package static func bytes(_ text: [UInt8], glass: String?) throws -> [UInt8] {
    guard let glass, case .object(let members) = try JSONReader.read(text, limits: .stored) else { return text }
    return try JSONWriter.canonical(.object(members.merging(["breakGlass": .string(glass)])))
  }

  static func bytes(_ text: [UInt8], _ form: ApprovalForm) throws -> [UInt8] {
    try bytes(text, glass: form.isBreakGlass ? form.reason ?? "" : nil)
  }

  /// Why the glass is to be broken, as a request says it; nil where it does not.
  static func glass(_ object: StructuredObject) -> String? {
    guard object["breakGlass"]?.truth == true else { return nil }
    return String((object["reason"]?.text ?? "").prefix(4000))
  }
}
