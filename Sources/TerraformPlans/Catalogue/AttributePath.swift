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
  ///
  /// Where there is no such name, the rest of the path is taken for one: settings of topics and the like have dots in
  /// their names.
  package func values(in object: StructuredValue) -> [StructuredValue] {
    var reached = [object]
    var whole: [StructuredValue] = []
    for (index, step) in steps.enumerated() {
      if index > 0, index < steps.count - 1 {
        let rest = steps[index...].joined(separator: ".")
        whole += reached.compactMap { $0[rest] }
      }
      reached = AttributePath.flattened(reached.compactMap { $0[step] })
    }
    return reached + AttributePath.flattened(whole)
  }

  private static func flattened(_ values: [StructuredValue]) -> [StructuredValue] {
    values.flatMap { value in value.elements ?? [value] }
  }
}
