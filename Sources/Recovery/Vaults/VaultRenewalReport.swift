import Vocabulary

/// What became of the locks that should last longer.
package struct VaultRenewalReport: Sendable, Hashable {
  /// Until when all were to last.
  package var until: Instant
  /// How many lasted long enough already.
  package var lasting: Int
  package var renewed = 0
  /// The restore points that lean on them, by their engine's names.
  package var points: [String] = []
  package var problems: [String] = []

  package init(until: Instant, lasting: Int) {
    self.until = until
    self.lasting = lasting
  }

  mutating func add(_ problem: String?) {
    if let problem { problems.append(problem) } else { renewed += 1 }
  }

  /// Whether all last long enough now.
  package var isWhole: Bool { problems.isEmpty && !points.isEmpty }

  /// As JSON.
  package var value: StructuredValue {
    .object([
      "lasting": .integer(Int64(lasting)), "points": .array(points.map { .string($0) }),
      "problems": .array(problems.map { .string($0) }), "renewed": .integer(Int64(renewed)),
      "until": .string(until.description), "whole": .boolean(isWhole),
    ])
  }

  /// For a person.
  package var text: String {
    let of = points.isEmpty ? "no restore point is known" : "restore points \(points.joined(separator: ", "))"
    let first = "\(of): \(renewed) objects are locked until \(until) now, \(lasting) were already"
    let shown = problems.prefix(20) + (problems.count > 20 ? ["and \(problems.count - 20) more"] : [])
    return ([first] + shown).joined(separator: "\n")
  }
}
