import Formats
import Vocabulary

/// An entry of `required_providers`: where a provider comes from, and which versions are asked for.
package struct RequiredProvider: Sendable, Hashable {
  /// As written, e.g. `hashicorp/aws`; nil when it is not written.
  package var source: String?
  /// As written; nil when none is.
  package var version: String?

  package init(source: String? = nil, version: String? = nil) {
    self.source = source
    self.version = version
  }

  /// Reads `{ source = …, version = … }`, or a version alone as before Terraform 0.13.
  init(_ expression: HCLExpression) {
    switch expression {
    case .literal(.string(let text)):
      self.init(version: text)
    case .literal(let value):
      self.init(source: value["source"]?.text, version: value["version"]?.text)
    case .object(let items):
      let text = { (name: String) in items.first { $0.key == name }?.value.literal?.text }
      self.init(source: text("source"), version: text("version"))
    case .template, .reference, .tuple, .computed:
      self.init()
    }
  }
}
