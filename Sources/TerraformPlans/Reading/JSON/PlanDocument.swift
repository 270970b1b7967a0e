import Formats
import Vocabulary

/// The members of a plan JSON document as they stand; nil for those that were not met. Names that are not known are passed
/// over, as the format asks (developer.hashicorp.com/terraform/internals/json-format), but for those in the changes
/// themselves.
struct PlanDocument: Sendable {
  /// The changes of the plan, and what is not understood of them.
  private var changes: ChangeList
  /// The most changes that are read.
  private let bound: Int
  /// Whether the changes are there from their beginning.
  private(set) var hasChanges = false
  private(set) var formatVersion: String?
  private var terraformVersion: String?
  private var drift: [ResourceChange]?
  private var deferred: [DeferredChange]?
  private var outputs: [OutputChange]?
  private var invocations: [ActionInvocation] = []
  private var priorState: State?
  private var variables: [PlanVariable]?
  private var timestamp: String?
  private var isErrored: Bool?
  private var isComplete: Bool?
  private var isApplyable: Bool?
  private var configuration: PlanConfiguration?
  private var problems = PlanProblems()
  /// Members by which other JSON of Terraform is known.
  private(set) var signs: Set<String> = []

  private init(bound: Int) {
    self.bound = bound
    changes = ChangeList(bound: bound)
  }

  /// Reads the document that comes next, in two halves where there are lanes for them: each is then held to half of the
  /// bounds.
  ///
  /// - Parameter bytes: those that are scanned.
  static func read(
    _ scanner: inout JSONScanner, of bytes: [UInt8], _ lanes: any Lanes
  ) throws(FormatError) -> PlanDocument {
    try scanner.enterObject()
    guard !lanes.isOne, let ahead = ChangeList.ahead(of: &scanner) else {
      var document = PlanDocument(bound: PlanWriterDetector.bound)
      _ = try document.readMembers(&scanner)
      return document
    }
    let half = PlanWriterDetector.bound / 2
    var document = PlanDocument(bound: half)
    let (first, second) = lanes.both(
      { Result { () throws(FormatError) in try document.readMembers(&scanner, until: ahead.start) } },
      { Result { () throws(FormatError) in try PlanDocument.read(bytes, from: ahead, bound: half) } })
    // Where this comes to the end by itself, no change began there.
    if try first.get() { return document }
    let (rest, end) = try second.get()
    document.append(rest)
    scanner.goOn(at: end)
    return document
  }

  /// Reads the change that begins ahead, and all that follows it up to the end of the document.
  private static func read(
    _ bytes: [UInt8], from ahead: JSONScanAhead, bound: Int
  ) throws(FormatError) -> (part: PlanDocument, end: JSONScanAhead.End) {
    try ahead.read(bytes) { (scanner: inout JSONScanner) throws(FormatError) in
      var document = PlanDocument(bound: bound)
      try document.changes.readRest(&scanner)
      _ = try document.readMembers(&scanner)
      return document
    }
  }

  /// Reads members up to the end of the document, or up to the change at an offset; says whether it came to the end.
  private mutating func readMembers(
    _ scanner: inout JSONScanner, until stop: Int? = nil
  ) throws(FormatError) -> Bool {
    while let name = try scanner.nextMember() {
      if case "resource_changes" = name {
        if try !readChanges(&scanner, until: stop) { return false }
      } else {
        try take(name, &scanner)
      }
    }
    return true
  }

  /// Says whether it came to the end of the changes.
  private mutating func readChanges(_ scanner: inout JSONScanner, until stop: Int?) throws(FormatError) -> Bool {
    hasChanges = true
    changes = ChangeList(bound: bound)
    guard try !scanner.readNull() else { return true }
    try scanner.enterArray()
    return try changes.read(&scanner, until: stop)
  }

  private mutating func take(_ name: JSONName, _ scanner: inout JSONScanner) throws(FormatError) {
    switch name {
    case "format_version", "plan_format_version": formatVersion = try scanner.readOptionalString() ?? formatVersion
    case "terraform_version": terraformVersion = try scanner.readOptionalString()
    case "resource_drift": drift = try ChangeReader.readList(&scanner, &problems)
    case "deferred_changes": deferred = try ChangeReader.readDeferred(&scanner, &problems)
    case "output_changes": outputs = try ChangeReader.readOutputs(&scanner, &problems)
    case "action_invocations": invocations += try ChangeReader.readInvocations(&scanner)
    case "deferred_action_invocations": invocations += try ChangeReader.readDeferredInvocations(&scanner)
    case "prior_state": priorState = try ShownState.read(&scanner)
    case "variables": variables = try Self.readVariables(&scanner)
    case "timestamp": timestamp = try scanner.readOptionalString()
    case "errored": isErrored = try scanner.readOptionalBoolean()
    case "complete": isComplete = try scanner.readOptionalBoolean()
    case "applyable": isApplyable = try scanner.readOptionalBoolean()
    case "configuration":
      signs.insert(name.text)
      configuration = PlanConfiguration(expressions: try scanner.readValue())
    case "planned_values", "version", "serial", "lineage", "values", "@level", "@message", "encrypted_data":
      signs.insert(name.text)
      try scanner.skipValue()
    default: try scanner.skipValue()
    }
  }

  /// Adds what follows; of a member that is given twice the later counts, as everywhere in JSON that Go reads.
  private mutating func append(_ rest: PlanDocument) {
    if rest.hasChanges { changes = rest.changes } else { changes.append(rest.changes) }
    formatVersion = rest.formatVersion ?? formatVersion
    terraformVersion = rest.terraformVersion ?? terraformVersion
    drift = rest.drift ?? drift
    deferred = rest.deferred ?? deferred
    outputs = rest.outputs ?? outputs
    invocations += rest.invocations
    priorState = rest.priorState ?? priorState
    variables = rest.variables ?? variables
    timestamp = rest.timestamp ?? timestamp
    isErrored = rest.isErrored ?? isErrored
    isComplete = rest.isComplete ?? isComplete
    isApplyable = rest.isApplyable ?? isApplyable
    configuration = rest.configuration ?? configuration
    problems.add(rest.problems)
    signs.formUnion(rest.signs)
  }

  /// The plan. Throws when the members are those of something else.
  func finish() throws(PlanError) -> Plan {
    guard formatVersion != nil || hasChanges, hasChanges || signs.contains("planned_values") else {
      throw otherDocument()
    }
    var plan = Plan(source: .json)
    plan.formatVersion = formatVersion ?? ""
    plan.terraformVersion = terraformVersion ?? ""
    plan.changes = changes.changes
    plan.drift = drift ?? []
    plan.deferred = deferred ?? []
    plan.outputs = outputs ?? []
    plan.invocations = invocations
    plan.priorState = priorState
    plan.variables = variables ?? []
    plan.timestamp = timestamp ?? ""
    plan.isErrored = isErrored
    plan.isComplete = isComplete
    plan.isApplyable = isApplyable
    plan.configuration = configuration
    plan.writer = Self.writer(of: plan)
    var problems = changes.problems
    problems.add(self.problems)
    if !Self.isKnown(version: plan.formatVersion) { problems.add(.unknownFormat(plan.formatVersion)) }
    plan.problems = problems.list
    return plan
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
