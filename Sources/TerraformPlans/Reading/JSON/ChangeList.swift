import Formats
import Vocabulary

/// Resource changes of plan JSON as they are read, in order, with what is not understood of them.
struct ChangeList: Sendable {
  private(set) var changes: [ResourceChange] = []
  private(set) var problems = PlanProblems()
  /// The most changes that it takes.
  private let bound: Int

  init(bound: Int = PlanWriterDetector.bound) { self.bound = bound }

  /// How Terraform writes the beginning of a change.
  private static let opening: StaticString = #"{"address":""#
  /// How much of a document is read before what may be read at once with it: in front of the changes are the values that
  /// are planned, behind them the state and the configuration.
  private static let share = 0.63
  /// How many objects and arrays are open around a change.
  private static let depth = 2

  /// Where in a document, its first member being next, a change may begin that another lane reads from.
  static func ahead(of scanner: inout JSONScanner) -> JSONScanAhead? {
    scanner.elementAhead(share: share, opening: opening, depth: depth)
  }

  /// Reads the change that comes next, inside the array, and all that follow it.
  mutating func readRest(_ scanner: inout JSONScanner) throws(FormatError) {
    try readOne(&scanner)
    _ = try read(&scanner)
  }

  /// Reads elements up to the end of the array, which is then left, or up to the one at an offset; says whether it came
  /// to the end.
  mutating func read(_ scanner: inout JSONScanner, until stop: Int? = nil) throws(FormatError) -> Bool {
    while try scanner.nextElement() {
      if scanner.position == stop { return false }
      try readOne(&scanner)
    }
    return true
  }

  private mutating func readOne(_ scanner: inout JSONScanner) throws(FormatError) {
    guard changes.count < bound else {
      throw FormatError(.json, .tooManyValues(bound: bound), at: 0)
    }
    let start = scanner.position
    changes.append(try ChangeReader.readResourceChange(&scanner, &problems))
    // Changes of one plan are about as long as each other: room for all that may follow saves moving them.
    if changes.count == 1 { changes.reserveCapacity(scanner.count(like: scanner.position - start)) }
  }

  /// Adds those that follow.
  mutating func append(_ rest: ChangeList) {
    changes += rest.changes
    problems.add(rest.problems)
  }
}
