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

/// `name = expression`. Two that say the same are equal, wherever they stand.
package struct HCLAttribute: Sendable, Hashable {
  package var name: String
  package var expression: HCLExpression
  /// Where it stands; nil for one that was not read from a file.
  package var place: HCLPlace?

  package init(_ name: String, _ expression: HCLExpression, at place: HCLPlace? = nil) {
    self.name = name
    self.expression = expression
    self.place = place
  }

  package static func == (left: HCLAttribute, right: HCLAttribute) -> Bool {
    left.name == right.name && left.expression == right.expression
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(expression)
  }
}

/// `type "label" … { body }`. Two that say the same are equal, wherever they stand.
package struct HCLBlock: Sendable, Hashable {
  package var type: String
  package var labels: [String]
  package var body: HCLBody
  /// Where it stands; nil for one that was not read from a file.
  package var place: HCLPlace?

  package init(_ type: String, labels: [String] = [], body: HCLBody, at place: HCLPlace? = nil) {
    self.type = type
    self.labels = labels
    self.body = body
    self.place = place
  }

  package static func == (left: HCLBlock, right: HCLBlock) -> Bool {
    left.type == right.type && left.labels == right.labels && left.body == right.body
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    hasher.combine(labels)
    hasher.combine(body)
  }
}
