import Vocabulary

/// Calls of a cloud's or a service's API in a script, as the command line that would do the same.
struct SDKCalls {
  private let tokens: [ScriptToken]
  private let evidence: Evidence
  private let outer: Invocation
  /// The AWS services that the script makes clients of, by their name on the command line.
  private let services: [String]
  /// Whether it speaks to a Kubernetes cluster.
  private let isKubernetes: Bool
  private var found: [Invocation] = []
  /// Calls that are followed of one script.
  private static let limit = 64

  static func invocations(in tokens: [ScriptToken], _ evidence: Evidence, _ outer: Invocation) -> [Invocation] {
    var calls = SDKCalls(tokens: tokens, evidence: evidence, outer: outer, services: SDKServices.all(in: tokens))
    for index in tokens.indices where calls.found.count < limit { calls.take(index) }
    return calls.found
  }

  private init(tokens: [ScriptToken], evidence: Evidence, outer: Invocation, services: [String]) {
    (self.tokens, self.evidence, self.outer, self.services) = (tokens, evidence, outer, services)
    isKubernetes = SDKKubernetes.isNamed(in: tokens)
  }

  private func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    tokens.indices.contains(index) && tokens[index].isMark(mark)
  }

  /// Where the arguments of a call begin: `f(`, `new (require("m").FCommand)(`.
  private func opening(_ name: String, _ index: Int) -> Int? {
    if isMark(index + 1, "(") { return index + 1 }
    return name.hasSuffix("Command") && isMark(index + 1, ")") && isMark(index + 2, "(") ? index + 2 : nil
  }

  private mutating func take(_ index: Int) {
    guard case .name(let name) = tokens[index], let open = opening(name, index) else { return }
    let arguments = ScriptArguments(tokens, at: open)
    let owner = owner(of: index)
    if !services.isEmpty {
      takeOperation(name, arguments)
      takeResource(name, owner, index)
    }
    if isKubernetes, let words = SDKKubernetes.deletion(name, arguments.members(in: tokens)) {
      add(words.map(word))
    }
    if name == "prune", owner == "volumes", tokens.contains(where: { $0.name == "docker" }) {
      add(plain("docker", "volume", "prune", "--all", "--force"))
    }
    if SDKRemote.takes(name, tokens) { takeRemote(arguments) }
    if let method = SDKWeb.method(name, owner, arguments, tokens) { takeAddress(method, arguments, index) }
    if SDKStatements.takes(name) { takeStatement(arguments) }
  }

  /// What a method is called on: a name, or the module that `require` is given.
  private func owner(of index: Int) -> String? {
    guard index > 1, isMark(index - 1, ".") else { return nil }
    if index > 4, isMark(index - 2, ")"), tokens[index - 5].name == "require" { return tokens[index - 3].literal }
    return tokens[index - 2].name
  }

  /// A shell text that a library has another machine run.
  private mutating func takeRemote(_ arguments: ScriptArguments) {
    guard let text = arguments.all.first?.runs else { return }
    add(plain("ssh") + [word(SDKRemote.host(in: tokens) ?? [nil]), word(text)])
  }

  /// `delete_db_instance(…)`, `deleteDBInstance({…})`, `new DeleteDBInstanceCommand({…})`.
  private mutating func takeOperation(_ name: String, _ arguments: ScriptArguments) {
    let plain = name.hasSuffix("Command") ? String(name.dropLast(7)) : name
    let operation = SDKServices.kebab(plain)
    guard operation.contains("-") else { return }
    for service in services {
      guard let meaning = AWSOperation.find(service: service, operation: operation), meaning.kind != .read else {
        continue
      }
      var words = ["aws", service, operation].map { ArgumentWord($0, evidence: evidence) }
      for member in arguments.members(in: tokens) {
        guard let name = member.name else { continue }
        let option = SDKServices.kebab(name)
        if let truth = member.truth {
          words.append(ArgumentWord((truth ? "--" : "--no-") + option, evidence: evidence))
        } else {
          words.append(ArgumentWord("--" + option, evidence: evidence))
          words.append(word(member.runs ?? [nil]))
        }
      }
      return add(words)
    }
  }

  /// boto3's resources: `Bucket('x').objects.all().delete()`, `Table('x').delete()`, `Instance('i').terminate()`.
  private mutating func takeResource(_ name: String, _ owner: String?, _ index: Int) {
    guard name == "delete" || name == "terminate" else { return }
    let before = tokens[max(0, index - 12)..<index]
    let isContents = before.contains { $0.name == "objects" || $0.name == "object_versions" }
    if isContents {
      return add(plain("aws", "s3", "rm", "--recursive") + [word([.some("s3://")] + (named("Bucket") ?? [nil]))])
    }
    if let bucket = named("Bucket"), services.contains("s3api"), before.contains(where: { $0.name == "Bucket" }) {
      add(plain("aws", "s3api", "delete-bucket", "--bucket") + [word(bucket)])
    } else if let table = named("Table"), services.contains("dynamodb") {
      add(plain("aws", "dynamodb", "delete-table", "--table-name") + [word(table)])
    } else if name == "terminate", let instance = named("Instance"), services.contains("ec2") {
      add(plain("aws", "ec2", "terminate-instances", "--instance-ids") + [word(instance)])
    }
  }

  /// The text that the first call of this name is given.
  private func named(_ name: String) -> [String?]? {
    guard let index = tokens.firstIndex(where: { $0.name == name }), isMark(index + 1, "("), index + 2 < tokens.count
    else { return nil }
    if case .text(let runs) = tokens[index + 2] { return runs }
    return [nil]
  }

  private mutating func takeAddress(_ method: String, _ arguments: ScriptArguments, _ index: Int) {
    let first = arguments.all.first { argument in
      guard argument.name == nil || argument.name == "url", case .text? = argument.value.first else { return false }
      return argument.value.first?.literal != method
    }
    guard let runs = first?.runs else { return }
    var words = plain("curl", "-X", method) + [word(runs)]
    let body = arguments.texts(in: tokens, from: index + 1)
    if method != "DELETE" { words += plain("-d", body) }
    add(words)
  }

  /// SQL that is handed to a database: its client is given the statement, and a database that cannot be told.
  private mutating func takeStatement(_ arguments: ScriptArguments) {
    guard let runs = SDKStatements.runs(of: arguments.all.first), let start = runs.first ?? nil,
      SDKStatements.changes(start)
    else {
      return
    }
    let statement = word(runs)
    if let file = SDKStatements.file(in: tokens) {
      return add(plain("sqlite3") + [word(file), statement])
    }
    let client = SDKStatements.client(in: tokens)
    let target = outer.variables.text("DATABASE_URL").map { [Optional($0)] } ?? [nil]
    if client == "mysql" { return add(plain("mysql", "-e") + [statement]) }
    add(plain(client) + [word(target)] + plain("-c") + [statement])
  }

  private func plain(_ words: String...) -> [ArgumentWord] {
    words.map { ArgumentWord($0, evidence: evidence) }
  }

  private func word(_ runs: [String?]) -> ArgumentWord {
    let pieces = runs.map { $0.map(ArgumentWord.Piece.known) ?? .unknown("an argument in the script") }
    return ArgumentWord(pieces: ArgumentWord.merged(pieces), evidence: evidence)
  }

  private mutating func add(_ words: [ArgumentWord]) {
    if var invocation = NestedInvocations.program(words, in: outer, from: evidence) {
      invocation.input = .nothing
      found.append(invocation)
    }
  }
}
