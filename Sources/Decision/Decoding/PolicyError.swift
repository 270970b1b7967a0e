import Vocabulary

/// All that is wrong with a policy file.
package struct PolicyError: Error, Sendable, Hashable, CustomStringConvertible {
  /// One thing that is wrong, and where.
  package struct Problem: Sendable, Hashable {
    /// Nil when it is the file as a whole.
    package var place: LocatedValue.Place?
    /// What is wrong and what to do, in lower case, without a full stop.
    package var message: String

    package init(_ message: String, at place: LocatedValue.Place?) {
      self.message = message
      self.place = place
    }
  }

  /// As people are told of it.
  package var file: String
  /// In the order of the file; at least one.
  package var problems: [Problem]

  package init(file: String, problems: [Problem]) {
    self.file = file
    self.problems = problems
  }

  /// A line each: `tagout.yaml:4:3: …`.
  package var description: String {
    problems.map(line).joined(separator: "\n")
  }

  /// The first of them in a line, and how many more there are.
  package var sentence: String {
    guard let first = problems.first else { return "\(file) cannot be read" }
    let more = problems.count - 1
    return line(first) + (more == 0 ? "" : " (and \(more) more: run `tagout policy show`)")
  }

  private func line(_ problem: Problem) -> String {
    problem.place.map { "\(file):\($0): \(problem.message)" } ?? "\(file): \(problem.message)"
  }
}
