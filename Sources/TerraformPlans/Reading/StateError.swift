import Formats

/// Bytes that are no state that can be read.
package enum StateError: Error, Sendable, Hashable {
  /// Text that is not JSON, or not shaped like a state.
  case malformed(FormatError)
  /// A state format that is not read here, as written.
  case unsupportedVersion(String)
  /// JSON of something else.
  case noState
}

extension StateError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let error):
      "the state cannot be read: \(error), or with \"terraform state pull\""
    case .unsupportedVersion(let version):
      "the state has the version \"\(version)\", and 3 and 4 are read; upgrade it with \"terraform refresh\""
    case .noState:
      "the JSON is no Terraform state; give a state file, or what \"terraform show -json\" prints"
    }
  }
}
