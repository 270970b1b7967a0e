import Formats
import Vocabulary

/// A `resource` or `data` block of a module, overrides merged.
package struct ResourceBlock: Sendable, Hashable {
  package var mode: ResourceMode
  package var type: String
  package var name: String
  /// `lifecycle { prevent_destroy = … }`; nil when it is not set.
  package var preventDestroy: Setting?
  package var provisioners: [Provisioner]
  package var body: HCLBody

  package init(mode: ResourceMode, type: String, name: String, body: HCLBody) {
    self.mode = mode
    self.type = type
    self.name = name
    self.body = body
    provisioners = body.blocks("provisioner").map { Provisioner($0) }
    preventDestroy = body.blocks("lifecycle").compactMap { ResourceBlock.setting($0.body["prevent_destroy"]) }.last
  }

  /// The block's name in its module: `aws_vpc.main`, `data.aws_vpc.main`.
  package var key: String { (mode == .data ? "data." : "") + type + "." + name }

  /// A truth as an attribute gives it; nil without the attribute.
  package static func setting(_ expression: HCLExpression?) -> Setting? {
    guard let expression else { return nil }
    if case .literal(.boolean(let truth)) = expression { return .literal(truth) }
    if case .literal(.string(let word)) = expression, word == "true" || word == "false" {
      return .literal(word == "true")
    }
    return .computed
  }
}
