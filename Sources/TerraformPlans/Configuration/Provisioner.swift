import Formats
import Vocabulary

/// A `provisioner` block: a program that Terraform runs beside creating or destroying a resource.
package struct Provisioner: Sendable, Hashable {
  /// When it runs.
  package enum Moment: Sendable, Hashable {
    case create
    case destroy
    /// Plan JSON does not say; it could be either.
    case untold
  }

  /// `local-exec`, `remote-exec`, `file`, …
  package var type: String
  package var moment: Moment
  /// Its settings: `command`, `interpreter`, `environment`, `inline`, …
  package var body: HCLBody

  package init(type: String, moment: Moment, body: HCLBody) {
    self.type = type
    self.moment = moment
    self.body = body
  }

  /// Reads a block of the native syntax.
  init(_ block: HCLBlock) {
    type = block.labels.first ?? ""
    body = block.body
    moment =
      switch block.body["when"] {
      case nil: .create
      case .reference(let reference): reference.root == "destroy" ? .destroy : .create
      case .literal(.string(let word)): word == "destroy" ? .destroy : .create
      default: .untold
      }
  }
}
