import Vocabulary

/// One call of an operation: the command line, what the table says of it, and its options.
struct AWSCall: Sendable {
  var line: AWSCommandLine
  var service: String
  var operation: String
  var meaning: AWSOperation
  var options: [AWSOption]
  var invocation: Invocation
  /// What it acts on, without the verb: `db-instance` of `batch-delete-db-instance`.
  var noun: String

  init(_ line: AWSCommandLine, service: String, operation: String, _ meaning: AWSOperation, _ invocation: Invocation) {
    self.line = line
    self.service = service
    self.operation = operation
    self.meaning = meaning
    self.invocation = invocation
    noun = AWSWords.noun(of: operation)
    options = meaning.kind == .read ? [] : AWSOption.all(in: line)
  }

  /// E.g. `rds delete-db-instance`.
  var verb: String { service + " " + operation }

  /// The option of this name, written out or cut down to what cannot be mistaken for another of the same meaning.
  func option(_ name: String, shortest: Int? = nil) -> AWSOption? {
    options.last { $0.isNamed(name, shortest: shortest ?? name.utf8.count) }
  }

  /// The option that a condition is about.
  func option(_ spelling: AWSCondition.Spelling) -> AWSOption? {
    options.last { $0.isNamed(spelling) }
  }

  /// The words of program, service, operation and these options.
  func evidence(with deciding: [AWSOption]) -> Evidence {
    deciding.reduce(line.evidence) { $0.union($1.evidence) }
  }

  /// An effect on what the operation acts on.
  func effect(
    _ verb: EffectVerb, _ role: ResourceRole, name: String?, extent: Extent = .one,
    _ reversibility: Reversibility, evidence: Evidence? = nil
  ) -> Effect {
    Effect(
      verb, Resource(kind: service + " " + noun, role: role, name: name), extent: extent,
      reversibility: reversibility, evidence: evidence ?? line.evidence)
  }

  /// Whether nothing is done although the operation is named: a skeleton is printed, or the request is a dry run.
  var isDefused: Bool {
    if options.contains(where: { $0.isNamed("generate-cli-skeleton", shortest: 10) }) { return true }
    guard meaning.hasDryRun else { return false }
    // Elsewhere the name is also the beginning of another option's.
    let shortest = service == "ec2" ? 2 : 7
    let flags = options.filter { $0.isNamed("dry-run", shortest: shortest) }
    return !flags.isEmpty && flags.allSatisfy { $0.values.isEmpty } && option("no-dry-run", shortest: 5) == nil
  }
}
