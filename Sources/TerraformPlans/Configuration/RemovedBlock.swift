import Formats
import Vocabulary

/// A `removed` block: what it names leaves the state, destroyed or let go.
package struct RemovedBlock: Sendable, Hashable {
  /// The address it names, relative to its module and without keys; empty when it could not be read.
  package var from: String
  /// Whether what it names is destroyed: true unless `lifecycle { destroy = false }`.
  package var destroys: Setting
  /// Run when it is destroyed: the provisioners of the resource's own block are gone with that block.
  package var provisioners: [Provisioner]

  /// Reads a block.
  init(_ block: HCLBlock) {
    from = RemovedBlock.address(block.body["from"])
    destroys =
      block.body.blocks("lifecycle").compactMap { ResourceBlock.setting($0.body["destroy"]) }.last
      ?? .literal(true)
    provisioners = block.body.blocks("provisioner").map { Provisioner($0) }
  }

  /// A reference as an address: written bare, or as text in JSON.
  static func address(_ expression: HCLExpression?) -> String {
    switch expression {
    case .reference(let reference)?: (reference.names ?? []).joined(separator: ".")
    case .literal(.string(let text))?: (HCLReader.reference(text)?.names ?? []).joined(separator: ".")
    default: ""
    }
  }
}
