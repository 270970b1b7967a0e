import Formats
import Vocabulary

/// The programs that an apply of a plan would run, out of the configuration that the plan carries.
package enum PlanCommands {
  /// In the order of the plan's changes: provisioners, and the programs of `external` data sources.
  package static func commands(of plan: Plan) -> [PlanCommand] {
    guard let configuration = plan.configuration else { return [] }
    return commands(of: plan, in: TerraformConfiguration(configuration))
  }

  /// The same with the configuration already read.
  static func commands(of plan: Plan, in configuration: TerraformConfiguration) -> [PlanCommand] {
    guard configuration.runsPrograms else { return [] }
    let variables = Dictionary(plan.variables.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    return plan.changes.flatMap { change -> [PlanCommand] in
      guard change.mode == .data || change.runsDestroyProvisioners || change.action.runsCreateProvisioners,
        let address = ResourceAddress(change.address)
      else { return [] }
      return commands(of: change, at: address, in: configuration, variables: variables)
    }
  }

  private static func commands(
    of change: ResourceChange, at address: ResourceAddress, in configuration: TerraformConfiguration,
    variables: [String: StructuredValue]
  ) -> [PlanCommand] {
    let isRoot = address.module.isEmpty
    let key = address.key
    let before = ExpressionScope(
      own: change.before, sensitive: change.beforeSensitive, variables: variables, key: key, isRoot: isRoot)
    let after = ExpressionScope(
      own: change.after, sensitive: change.afterSensitive, variables: variables, key: key, isRoot: isRoot)
    let block = configuration.block(of: address)
    if change.mode == .data {
      return external(block, change.address, after).map { [$0] } ?? []
    }
    var found: [PlanCommand] = []
    if change.runsDestroyProvisioners {
      let own = block?.provisioners ?? []
      let provisioners = own + configuration.removals(of: address).flatMap(\.provisioners)
      found += provisioners.filter { $0.moment != .create }.map { command($0, .destroy, change.address, before) }
    }
    if change.action.runsCreateProvisioners {
      found += (block?.provisioners ?? []).filter { $0.moment != .destroy }.map {
        command($0, .create, change.address, after)
      }
    }
    return found
  }

  private static func command(
    _ provisioner: Provisioner, _ moment: PlanCommand.Moment, _ address: String, _ scope: ExpressionScope
  ) -> PlanCommand {
    let interpreter = provisioner.body["interpreter"]?.elements ?? []
    return PlanCommand(
      address: address, moment: moment, isCertain: provisioner.moment != .untold,
      program: program(provisioner, scope),
      interpreter: interpreter.map { scope.scalar($0) ?? "${unknown}" },
      workingDirectory: provisioner.body["working_dir"].flatMap(scope.scalar),
      environment: environment(provisioner.body["environment"], scope),
      words: words(program(provisioner, scope.masked)))
  }

  private static func words(_ program: PlanCommand.Program) -> String {
    switch program {
    case .shell(let text, _): "`\(ObjectName.shown(text))`"
    case .remoteShell(let text, _): "`\(ObjectName.shown(text))` on another machine"
    case .arguments(let words): "`\(ObjectName.shown(words.map { $0 ?? "${unknown}" }.joined(separator: " ")))`"
    case .script(let path): "the script " + (path.map(ObjectName.shown) ?? "that it names")
    case .other(let type): "a \(ObjectName.shown(type)) provisioner"
    }
  }

  private static func program(_ provisioner: Provisioner, _ scope: ExpressionScope) -> PlanCommand.Program {
    switch provisioner.type {
    case "local-exec":
      guard let text = scope.text(provisioner.body["command"]) else { return .other(provisioner.type) }
      return .shell(text.text, isComplete: text.isComplete)
    case "remote-exec":
      guard let lines = provisioner.body["inline"] else {
        return .script(provisioner.body["script"].flatMap(scope.scalar))
      }
      guard let elements = lines.elements else { return .remoteShell("${unknown}", isComplete: false) }
      let texts = elements.map { scope.text($0) ?? ("${unknown}", false) }
      return .remoteShell(
        texts.map(\.text).joined(separator: "\n"), isComplete: texts.allSatisfy { $0.isComplete })
    default:
      return .other(provisioner.type)
    }
  }

  private static func environment(_ expression: HCLExpression?, _ scope: ExpressionScope) -> [PlanCommand.Variable] {
    switch expression {
    case .object(let items)?:
      items.map { PlanCommand.Variable(name: $0.key ?? "${unknown}", value: scope.scalar($0.value)) }
    case .literal(.object(let object))?:
      object.members.map { PlanCommand.Variable(name: $0.name, value: AttributeWord.word($0.value)) }
    default: []
    }
  }

  /// The program of an `external` data source, which is run to read it.
  private static func external(
    _ block: ResourceBlock?, _ address: String, _ scope: ExpressionScope
  ) -> PlanCommand? {
    guard let block, block.type == "external" else { return nil }
    let words = block.body["program"]?.elements ?? []
    let shown = PlanCommand.Program.arguments(words.map(scope.masked.scalar))
    return PlanCommand(
      address: address, moment: .read, isCertain: true, program: .arguments(words.map(scope.scalar)),
      interpreter: [], workingDirectory: block.body["working_dir"].flatMap(scope.scalar), environment: [],
      words: self.words(shown))
  }
}

extension ResourceChange {
  /// Terraform does not run destroy-time provisioners where the new object is created first, nor for a tainted object
  /// (documentation of provisioners, "Destroy-Time Provisioners").
  fileprivate var runsDestroyProvisioners: Bool {
    (action == .delete || action == .deleteThenCreate) && reason?.word != "replace_because_tainted"
  }
}

extension PlannedAction {
  fileprivate var runsCreateProvisioners: Bool {
    switch self {
    case .create, .deleteThenCreate, .createThenDelete, .createThenForget, .forgetThenCreate: true
    case .noOp, .read, .update, .delete, .forget, .unrecognised: false
    }
  }
}

extension TerraformConfiguration {
  /// Whether any block runs a program, so that a plan of thousands of changes need not be looked through.
  fileprivate var runsPrograms: Bool {
    modules.values.contains { module in
      module.resources.values.contains { !$0.provisioners.isEmpty || $0.type == "external" }
        || module.removed.contains { !$0.provisioners.isEmpty }
    }
  }
}
