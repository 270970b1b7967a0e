import Formats
import Vocabulary

/// The members of a plan JSON document as they stand. Names that are not known are passed over, as the format asks
/// (developer.hashicorp.com/terraform/internals/json-format), but for those in the changes themselves.
struct PlanDocument {
  private var plan = Plan(source: .json)
  private var problems = PlanProblems()
  private var formatVersion: String?
  private var hasChanges = false
  /// Members by which other JSON of Terraform is known.
  private var signs: Set<String> = []

  static func read(_ scanner: inout JSONScanner) throws(FormatError) -> PlanDocument {
    var document = PlanDocument()
    try scanner.enterObject()
    while let name = try scanner.nextMember() { try document.take(name, &scanner) }
    return document
  }

  private mutating func take(_ name: JSONName, _ scanner: inout JSONScanner) throws(FormatError) {
    switch name {
    case "format_version", "plan_format_version": formatVersion = try scanner.readOptionalString() ?? formatVersion
    case "terraform_version": plan.terraformVersion = try scanner.readOptionalString() ?? ""
    case "resource_changes":
      hasChanges = true
      plan.changes = try ChangeReader.readList(&scanner, &problems)
    case "resource_drift": plan.drift = try ChangeReader.readList(&scanner, &problems)
    case "deferred_changes": plan.deferred = try ChangeReader.readDeferred(&scanner, &problems)
    case "output_changes": plan.outputs = try ChangeReader.readOutputs(&scanner, &problems)
    case "action_invocations": plan.invocations += try ChangeReader.readInvocations(&scanner)
    case "deferred_action_invocations": plan.invocations += try ChangeReader.readDeferredInvocations(&scanner)
    case "prior_state": plan.priorState = try ShownState.read(&scanner)
    case "variables": plan.variables = try Self.readVariables(&scanner)
    case "timestamp": plan.timestamp = try scanner.readOptionalString() ?? ""
    case "errored": plan.isErrored = try scanner.readOptionalBoolean()
    case "complete": plan.isComplete = try scanner.readOptionalBoolean()
    case "applyable": plan.isApplyable = try scanner.readOptionalBoolean()
    case "configuration":
      signs.insert(name.text)
      plan.configuration = PlanConfiguration(expressions: try scanner.readValue())
    case "planned_values", "version", "serial", "lineage", "values", "@level", "@message", "encrypted_data":
      signs.insert(name.text)
      try scanner.skipValue()
    default: try scanner.skipValue()
    }
  }

  /// The plan. Throws when the members are those of something else.
  func finish() throws(PlanError) -> Plan {
    guard formatVersion != nil || hasChanges, hasChanges || signs.contains("planned_values") else {
      throw otherDocument()
    }
    var plan = plan
    var problems = problems
    plan.formatVersion = formatVersion ?? ""
    if !Self.isKnown(version: plan.formatVersion) { problems.add(.unknownFormat(plan.formatVersion)) }
    plan.writer = Self.writer(of: plan)
    plan.problems = problems.list
    return plan
  }

  /// Major 1, and the 0.1 and 0.2 before it, whose shape is the same with less in it.
  private static func isKnown(version: String) -> Bool {
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ UInt($0) != nil }) else { return false }
    return parts[0] == "0" || parts[0] == "1"
  }

  /// Told by where the providers come from; `unknown` when none tells, or both do.
  private static func writer(of plan: Plan) -> Plan.Writer {
    let isTerraform = hasProvider(plan, from: "registry.terraform.io/")
    let isOpenTofu = hasProvider(plan, from: "registry.opentofu.org/")
    return isTerraform == isOpenTofu ? .unknown : isTerraform ? .terraform : .openTofu
  }

  private static func hasProvider(_ plan: Plan, from registry: String) -> Bool {
    plan.changes.indices.contains { plan.changes[$0].provider.hasPrefix(registry) }
      || plan.drift.indices.contains { plan.drift[$0].provider.hasPrefix(registry) }
  }

  private func otherDocument() -> PlanError {
    if signs.contains("encrypted_data") {
      return .otherJSON(looksLike: "encrypted by OpenTofu", advice: "write it in clear with \"tofu show -json FILE\"")
    }
    if signs.contains("serial") || signs.contains("lineage") || signs.contains("values") {
      return .otherJSON(looksLike: "a state", advice: "check it with \"tagout check state FILE\"")
    }
    if signs.contains("@level") || signs.contains("@message") {
      return .otherJSON(
        looksLike: "a log of \"terraform plan -json\"", advice: "use \"terraform plan -out FILE\" and give that file")
    }
    return .otherJSON(looksLike: "something else", advice: "write it with \"terraform show -json FILE\"")
  }

  /// `{"name": {"value": …}}`.
  private static func readVariables(_ scanner: inout JSONScanner) throws(FormatError) -> [PlanVariable] {
    var variables: [PlanVariable] = []
    guard try !scanner.readNull() else { return variables }
    try scanner.enterObject()
    while let name = try scanner.nextMember() {
      var variable = PlanVariable(name: name.text, value: .null)
      try scanner.enterObject()
      while let member = try scanner.nextMember() {
        if case "value" = member { variable.value = try scanner.readValue() } else { try scanner.skipValue() }
      }
      variables.append(variable)
    }
    return variables
  }
}
