import Vocabulary

/// What stands between the braces of a block, or in a whole file: attributes and blocks, in their order.
///
/// After HashiCorp's "HCL Native Syntax Specification".
package struct HCLBody: Sendable, Hashable {
  package var attributes: [HCLAttribute]
  package var blocks: [HCLBlock]

  package init(attributes: [HCLAttribute] = [], blocks: [HCLBlock] = []) {
    self.attributes = attributes
    self.blocks = blocks
  }

  /// The expression of an attribute; nil when there is none of that name. Of two the later counts.
  package subscript(name: String) -> HCLExpression? {
    attributes.last { $0.name == name }?.expression
  }

  /// The blocks of one type, in their order.
  package func blocks(_ type: String) -> [HCLBlock] {
    blocks.filter { $0.type == type }
  }
}

/// `name = expression`.
package struct HCLAttribute: Sendable, Hashable {
  package var name: String
  package var expression: HCLExpression

  package init(_ name: String, _ expression: HCLExpression) {
    self.name = name
    self.expression = expression
  }
}

/// `type "label" … { body }`.
package struct HCLBlock: Sendable, Hashable {
  package var type: String
  package var labels: [String]
  package var body: HCLBody

  package init(_ type: String, labels: [String] = [], body: HCLBody) {
    self.type = type
    self.labels = labels
    self.body = body
  }
}
