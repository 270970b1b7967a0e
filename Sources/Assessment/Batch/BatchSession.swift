import Decision
import Formats
import Vocabulary

/// The batch mode as bytes in, bytes out: lines of requests become lines of answers, in the same order.
///
/// A line that is too long is answered once and skipped to its end, so that memory stays flat.
package struct BatchSession: Sendable {
  /// Facts kept for later lines; beyond this many the oldest knowledge is dropped all at once.
  private static let rememberedFacts = 4_096

  /// False as soon as one line was malformed.
  package private(set) var isWellFormed = true
  /// False as soon as a policy file could not be used.
  package private(set) var isDecided = true
  private let policies: @Sendable (String?) -> Result<Policy, PolicyError>
  private let answer: @Sendable (FactQuery) -> Fact
  private var knownPolicies: [String?: Result<Policy, PolicyError>] = [:]
  private var remembered = Facts()
  private var answers = AnswerMemory()
  private var pending: [UInt8] = []
  private var isSkipping = false
  private var line = 0
  private var writer = JSONWriter()

  /// - Parameters:
  ///   - policies: the policy for a folder; called once for each while it is remembered.
  ///   - answer: looks at the world; called once for each query while it is remembered.
  package init(
    policies: @escaping @Sendable (String?) -> Result<Policy, PolicyError> = { _ in .success(.builtIn) },
    answer: @escaping @Sendable (FactQuery) -> Fact
  ) {
    self.policies = policies
    self.answer = answer
  }

  /// Takes what has come in and gives the answers to all lines that are complete.
  package mutating func feed(_ chunk: [UInt8]) -> [UInt8] { feed(chunk[...], after: line) }

  /// The same for a part of the input, before which others have seen so many lines.
  package mutating func feed(_ chunk: ArraySlice<UInt8>, after lines: Int) -> [UInt8] {
    line = lines
    var rest = chunk
    while let newline = rest.firstIndex(of: UInt8(ascii: "\n")) {
      take(rest[..<newline])
      endLine()
      rest = rest[(newline + 1)...]
    }
    take(rest)
    return drain()
  }

  /// Ends the input: a last line without a newline counts.
  package mutating func finish() -> [UInt8] {
    if !pending.isEmpty || isSkipping { endLine() }
    return drain()
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    guard !isSkipping else { return }
    pending += bytes
    guard pending.count > BatchRequest.bound else { return }
    line += 1
    refuse(.tooLong(pending.count))
    pending = []
    isSkipping = true
  }

  private mutating func endLine() {
    if isSkipping {
      isSkipping = false
      return
    }
    line += 1
    let bytes = pending.last == UInt8(ascii: "\r") ? pending.dropLast() : pending
    pending.removeAll(keepingCapacity: true)
    do throws(BatchError) {
      let request = try BatchRequest(line: bytes)
      BatchAnswer.write(response(to: request.question), id: request.id, into: &writer)
    } catch {
      refuse(error)
    }
  }

  private mutating func refuse(_ error: BatchError) {
    isWellFormed = false
    BatchAnswer.write(error, line: line, length: pending.count, into: &writer)
  }

  private mutating func policy(for directory: String?) -> Result<Policy, PolicyError> {
    if let known = knownPolicies[directory] { return known }
    if knownPolicies.count > BatchSession.rememberedFacts {
      knownPolicies = [:]
      answers.removeAll()
    }
    let policy = policies(directory)
    knownPolicies[directory] = policy
    return policy
  }

  /// An answer rests on the question, the policy of its folder and facts, which are all remembered as long as it is.
  private mutating func response(to question: BatchRequest.Question) -> [UInt8] {
    if let known = answers[question] { return known }
    let answer = BatchAnswer.members(assess(question), to: question)
    answers.add(answer, to: question)
    return answer
  }

  private mutating func assess(_ question: BatchRequest.Question) -> Assessed {
    switch policy(for: question.directory) {
    case .success(let policy): return assess(question, by: Assessor(policy: policy, asker: question.asker))
    case .failure(let error):
      isDecided = false
      return BatchAnswer.undecided(error)
    }
  }

  private mutating func assess(_ question: BatchRequest.Question, by assessor: Assessor) -> Assessed {
    if remembered.count > BatchSession.rememberedFacts {
      remembered = Facts()
      answers.removeAll()
    }
    return assessor.assess(question.action, knowing: &remembered, answer: answer)
  }

  private mutating func drain() -> [UInt8] {
    let output = writer.bytes
    writer.removeAll()
    return output
  }
}
