import Vocabulary

/// The way that is open where a call is held: a command that is itself allowed, or a sentence.
enum AWSRemedy {
  private static let person = "a person who answers for it runs it"

  /// Instead of a deletion: a copy first, where the service makes one; else a look at what would go.
  static func insteadOfLosing(_ call: AWSCall, _ target: AWSTarget, leavesCopy: Bool) -> String {
    if leavesCopy { return "see first that what survives can be restored; then \(person)" }
    if let copy = copy(of: call.verb, name(of: target), flags(call)) {
      return "take a copy first: \(copy); then \(person)"
    }
    switch call.meaning.role {
    case .backup: return "leave copies to their retention; if one has to go, \(person)"
    case .key: return "see first what uses the key; then \(person)"
    case .protection: return "leave the protection on; if it has to go, \(person)"
    default: break
    }
    if call.meaning.kind == .disarm { return "leave it as it is; if it has to be so, \(person)" }
    if call.meaning.hasDryRun { return "try it with --dry-run first; then \(person)" }
    return "look at it first: \(look(call)); then \(person)"
  }

  /// Instead of a value that takes something away.
  static func withoutOption(_ option: AWSOption?, _ call: AWSCall) -> String {
    guard let option else { return "leave it as it is; \(person)" }
    if option.name.hasPrefix("cli-input") {
      return "leave it out of --\(option.name); if it has to be so, \(person)"
    }
    return "leave out --\(option.name); if it has to be so, \(person)"
  }

  /// Instead of a change that cannot be seen: the same as a change set that is read first.
  static func preview(_ call: AWSCall, _ target: AWSTarget) -> String {
    let name = name(of: target)
    switch call.verb {
    case "cloudformation deploy":
      return "add --no-execute-changeset and read the change set before it is executed"
    case "cloudformation execute-change-set":
      return "read it first: aws cloudformation describe-change-set --change-set-name \(name)"
    case "cloudformation update-stack":
      return "make a change set and read it: aws cloudformation create-change-set --stack-name \(name) "
        + "--change-set-name review --template-body file://template.yaml"
    default:
      return "show a person what it would change before it is run"
    }
  }

  /// The command that makes a copy of what an operation would delete.
  private static func copy(of verb: String, _ name: String, _ flags: String) -> String? {
    let label = name == "NAME" || name.hasPrefix("'") ? "before-delete" : "\(name)-before-delete"
    return switch verb {
    case "rds delete-db-instance":
      "aws rds create-db-snapshot --db-instance-identifier \(name) --db-snapshot-identifier \(label)\(flags)"
    case "rds delete-db-cluster", "docdb delete-db-cluster", "neptune delete-db-cluster":
      "aws \(verb.prefix { $0 != " " }) create-db-cluster-snapshot --db-cluster-identifier \(name) "
        + "--db-cluster-snapshot-identifier \(label)\(flags)"
    case "redshift delete-cluster":
      "aws redshift create-cluster-snapshot --cluster-identifier \(name) --snapshot-identifier \(label)\(flags)"
    case "dynamodb delete-table":
      "aws dynamodb create-backup --table-name \(name) --backup-name \(label)\(flags)"
    case "ec2 delete-volume":
      "aws ec2 create-snapshot --volume-id \(name)\(flags)"
    case "elasticache delete-replication-group":
      "aws elasticache create-snapshot --replication-group-id \(name) --snapshot-name \(label)\(flags)"
    case "memorydb delete-cluster":
      "aws memorydb create-snapshot --cluster-name \(name) --snapshot-name \(label)\(flags)"
    case "fsx delete-file-system":
      "aws fsx create-backup --file-system-id \(name)\(flags)"
    case "docdb-elastic delete-cluster":
      "aws docdb-elastic create-cluster-snapshot --cluster-arn \(name) --snapshot-name \(label)\(flags)"
    default: nil
    }
  }

  /// The first thing's name as a shell takes it; a placeholder when a part of it is not known.
  private static func name(of target: AWSTarget) -> String {
    guard let name = target.names.first, !name.contains("…") else { return "NAME" }
    return ShellQuoting.word(name)
  }

  /// The command that lists things of the kind.
  private static func look(_ call: AWSCall) -> String {
    let plural = call.noun.hasSuffix("s") ? call.noun : call.noun + "s"
    for candidate in ["describe-\(plural)", "list-\(plural)", "get-\(call.noun)", "describe-\(call.noun)"]
    where AWSOperation.find(service: call.service, operation: candidate)?.kind == .read {
      return "aws \(call.service) \(candidate)"
    }
    return "aws \(call.service) help"
  }

  /// The profile and the region that the call itself names.
  private static func flags(_ call: AWSCall) -> String {
    ["--profile", "--region"].compactMap { name in
      call.line.globals[name]?.literal.map { " \(name) \(ShellQuoting.word($0))" }
    }.joined()
  }
}
