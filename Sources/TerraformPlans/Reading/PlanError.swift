import Formats

/// Bytes that are no plan that can be read.
package enum PlanError: Error, Sendable, Hashable {
  /// A saved plan without a member that every one has.
  case missingMember(String)
  /// A part of a saved plan that is not in its format.
  case malformedMember(String, FormatError)
  /// Text that should be plan JSON and is not in its format.
  case malformedJSON(FormatError)
  /// JSON in an encoding other than UTF-8, such as PowerShell's redirection writes.
  case notUTF8(String)
  /// JSON of something else: what it looks like, and how to get the plan.
  case otherJSON(looksLike: String, advice: String)
}

extension PlanError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missingMember(let name):
      "the saved plan has no member \"\(name)\"; make it again with \"terraform plan -out FILE\""
    case .malformedMember(let name, let error):
      "the saved plan's member \"\(name)\" cannot be read: \(error)"
    case .malformedJSON(let error):
      "the plan JSON cannot be read: \(error), or with \"terraform show -json FILE\""
    case .notUTF8(let encoding):
      "the plan JSON is \(encoding), not UTF-8; write it with \"cmd /c terraform show -json FILE > plan.json\""
    case .otherJSON(let looksLike, let advice):
      "the JSON is \(looksLike), not a plan; \(advice)"
    }
  }
}
