import Vocabulary

extension ClockWatch {
  /// As the store keeps it.
  package var value: StructuredValue {
    .object(["era": .integer(era), "is_suspended": .boolean(isSuspended), "latest": latest?.value ?? .null])
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard let isSuspended = value["is_suspended"]?.truth, let era = value["era"]?.whole else { return nil }
    self.init(latest: value["latest"].flatMap { ClockReading($0) }, isSuspended: isSuspended, era: era)
    guard self.value == value else { return nil }
  }
}
