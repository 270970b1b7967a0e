/// Something that must be there before a proposal is applied.
package struct ShownDemand: Sendable, Hashable {
  package var isMet: Bool
  package var sentence: String

  package init(isMet: Bool, _ sentence: String) {
    self.isMet = isMet
    self.sentence = sentence
  }

  /// For templates.
  var values: [String: Any] { ["isMet": isMet, "demand": sentence] }
}
