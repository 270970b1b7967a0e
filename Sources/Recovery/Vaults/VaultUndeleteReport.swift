import Vocabulary

/// What was brought back.
package struct VaultUndeleteReport: Sendable, Hashable {
  /// How many markers were removed.
  package var markers = 0
  /// The keys that are seen again.
  package var objects: [String] = []
  /// How many objects' bytes were read and have the digest that the listing says.
  package var compared = 0
  /// How many versions were there before and are not now.
  package var lost = 0
  package var problems: [String] = []

  package init() {}

  /// Whether everything is back.
  package var isWhole: Bool { problems.isEmpty && lost == 0 }

  /// As JSON.
  package var value: StructuredValue {
    .object([
      "markersRemoved": .integer(Int64(markers)), "objects": .integer(Int64(objects.count)),
      "digestsEqual": .integer(Int64(compared)), "versionsLost": .integer(Int64(lost)),
      "problems": .array(problems.map { .string($0) }), "whole": .boolean(isWhole),
    ])
  }

  /// For a person.
  package var text: String {
    let first =
      "\(markers) delete markers removed, \(objects.count) objects are back, "
      + "\(compared) read and equal to their digests, \(lost) versions lost"
    return ([first] + problems).joined(separator: "\n") + "\n"
  }
}
