/// The answers that were given last, for lines that ask the same again: histories and logs are full of them.
///
/// Bounded: beyond so many answers, or so many bytes, all are dropped at once. Who drops the facts that they rest on must
/// drop them too.
package struct AnswerMemory: Sendable {
  /// How many answers are remembered at most.
  package static let mostAnswers = 4_096
  /// How many bytes they and their questions may have.
  package static let mostBytes = 4 << 20

  private var answers: [BatchRequest.Question: [UInt8]] = [:]
  private var bytes = 0

  /// Remembers nothing yet.
  package init() {}

  /// The answer to the question, if it is remembered.
  package subscript(question: BatchRequest.Question) -> [UInt8]? { answers[question] }

  /// Remembers the answer to a question that has none here.
  package mutating func add(_ answer: [UInt8], to question: BatchRequest.Question) {
    // What an environment holds is not counted: who gives one with each line asks too much to be remembered.
    guard question.environment.isEmpty else { return }
    let size = question.command.count + answer.count
    guard size <= AnswerMemory.mostBytes else { return }
    if answers.count >= AnswerMemory.mostAnswers || bytes + size > AnswerMemory.mostBytes { removeAll() }
    answers[question] = answer
    bytes += size
  }

  /// Forgets all of it.
  package mutating func removeAll() {
    answers.removeAll(keepingCapacity: true)
    bytes = 0
  }
}
