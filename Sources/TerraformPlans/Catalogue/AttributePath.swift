import Vocabulary

/// A way into an object's attributes by names alone, through lists of blocks: `versioning.enabled`.
package struct AttributePath: Sendable, Hashable, CustomStringConvertible {
  package let steps: [String]

  /// Reads names with dots between them.
  package init(_ text: some StringProtocol) {
    steps = text.split(separator: ".").map { String($0) }
  }

  package var description: String { steps.joined(separator: ".") }

  /// The first name.
  var root: String { steps.first ?? "" }

  /// Every value that the path leads to: one for each block on the way, and the elements of a list at its end.
  package func values(in object: StructuredValue) -> [StructuredValue] {
    var reached = [object]
    for step in steps {
      reached = AttributePath.flattened(reached.compactMap { $0[step] })
    }
    return reached
  }

  private static func flattened(_ values: [StructuredValue]) -> [StructuredValue] {
    values.flatMap { value in value.elements ?? [value] }
  }
}
