import Vocabulary

/// A named person's word that what a drill found is right: that so little is there, or that a first copy is the data.
package struct DrillAcceptance: Sendable, Hashable {
  /// The report's name.
  package var report: String
  package var person: String
  package var reason: String
  package var given: Instant

  package init(report: String, person: String, reason: String, given: Instant) {
    self.report = report
    self.person = person
    self.reason = reason
    self.given = given
  }

  /// As records and journals keep it.
  package var value: StructuredValue {
    .object([
      "given": .integer(given.milliseconds), "person": .string(person), "reason": .string(reason),
      "report": .string(report),
    ])
  }

  /// Nil when the value is none that was written here, and when it names nobody or gives no reason.
  package init?(_ value: StructuredValue) {
    guard let report = value["report"]?.text, let person = value["person"]?.text, !person.isEmpty,
      let reason = value["reason"]?.text, !reason.isEmpty, let given = value["given"]?.whole
    else { return nil }
    self.init(report: report, person: person, reason: reason, given: Instant(milliseconds: given))
  }
}
