import Vocabulary

extension RestorePointProof {
  /// As the store keeps it, and as it is shown.
  package var value: StructuredValue {
    func texts(_ texts: some Sequence<String>) -> StructuredValue { .array(texts.map(StructuredValue.string)) }
    return .object([
      "covers": texts(covers.sorted()), "lacks": texts(lacks), "proven": .integer(proven.milliseconds),
      "reports": texts(reports), "sharedFates": texts(sharedFates.sorted()),
    ])
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    func texts(_ name: String) -> [String]? {
      guard let elements = value[name]?.elements else { return nil }
      let texts = elements.compactMap(\.text)
      return texts.count == elements.count ? texts : nil
    }
    guard let proven = value["proven"]?.whole, let covers = texts("covers"), let fates = texts("sharedFates"),
      let reports = texts("reports"), let lacks = texts("lacks")
    else { return nil }
    self.init(
      proven: Instant(milliseconds: proven), covers: Set(covers), sharedFates: Set(fates), reports: reports,
      lacks: lacks)
  }
}
