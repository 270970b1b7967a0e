import Ledger
import Vocabulary

/// An act before a proposal, as the proposer's own machine tells it: a claim, which nobody here has seen.
package struct TrailStep: Sendable, Hashable {
  /// So many are kept of one proposal, the newest.
  static let bound = 30
  private static let textBound = 2000

  /// When, in the machine's own words.
  package var at: String
  package var text: String
  package var verdict: String

  /// As it is stored.
  var value: StructuredValue {
    .object(["at": .string(at), "text": .string(text), "verdict": .string(verdict)])
  }

  /// Nil when the value is none; a secret that the machine left in is taken out.
  init?(_ value: StructuredValue) {
    guard let text = value["text"]?.text, text.utf8.count <= TrailStep.textBound, let at = value["at"]?.text,
      at.utf8.count <= 64, let verdict = value["verdict"]?.text, verdict.utf8.count <= 64
    else { return nil }
    (self.at, self.text, self.verdict) = (at, Redactor.redact(text).text, verdict)
  }

  /// Those of a list that are well formed.
  static func all(_ value: StructuredValue?) -> [TrailStep] {
    (value?.elements ?? []).suffix(bound).compactMap(TrailStep.init)
  }
}
