import Vocabulary

extension LedgerEntry {
  /// That a call ran which the client's user had been asked about.
  ///
  /// - Parameter asked: when the question was put.
  package static func overridden(
    _ text: String, tool: String, in directory: String?, use: String, asked: Instant, succeeded: Bool,
    by actor: Actor, at time: Instant, version: String
  ) -> LedgerEntry {
    overridden(
      Redactor.redact(text), tool: tool, in: directory, use: use, asked: asked, succeeded: succeeded, by: actor,
      at: time, version: version)
  }

  /// That a call ran which the client's user had been asked about, and whose text has lost its secrets already.
  package static func overridden(
    _ redaction: Redaction, tool: String, in directory: String?, use: String, asked: Instant, succeeded: Bool,
    by actor: Actor, at time: Instant, version: String
  ) -> LedgerEntry {
    LedgerEntry(
      .overridden, at: time, by: actor,
      action: RecordedAction(
        tool: tool, redacted: redaction, directory: directory.map { Redactor.redact($0).text }),
      verdict: "hold", requirements: [Requirement.confirm.recordedWord],
      details: [
        "asked": .string(asked.description), "succeeded": .boolean(succeeded),
        "use": .string(Redactor.redact(use).text),
      ], version: version)
  }
}
