import Formats
import Vocabulary

/// Reads the `Plan` message of a saved plan (Terraform `internal/plans/planproto/planfile.proto`, OpenTofu
/// `internal/plans/internal/planproto/planfile.proto`; the field numbers below are theirs).
struct PlanMessageReader: ~Copyable {
  /// The number of the field that a resource change is (`planfile.proto`, `resource_changes`).
  static let changeField = 3
  /// The only version of the format so far (`internal/plans/planfile/tfplan.go`, `tfplanFormatVersion`).
  private static let knownVersion: UInt64 = 3
  /// Terraform writes `applyable` and `complete` since this version.
  private static let judgedSince = (1, 8)

  private var plan: Plan
  private var changes: ChangeMessageReader
  private var version: UInt64 = 0
  private var isApplyable = false
  private var isComplete = false

  static func read(_ bytes: [UInt8], lanes: any Lanes) throws(FormatError) -> Plan {
    try bytes.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<UInt8>) throws(FormatError) -> Plan in
      try read(UnsafeRawBufferPointer(buffer), of: bytes, lanes)
    }
  }

  private static func read(
    _ message: UnsafeRawBufferPointer, of bytes: [UInt8], _ lanes: any Lanes
  ) throws(FormatError) -> Plan {
    let writer = try PlanWriterDetector.writer(of: message)
    let changes = try ChangeMessages(in: message)
    var reader = PlanMessageReader(writer: writer, size: message.count - changes.size)
    var fields = ProtobufReader(message)
    while let field = try fields.next() {
      if field.number != changeField { try reader.take(field) }
    }
    reader.plan.changes = try changes.read(bytes, writer, lanes, &reader.changes.problems)
    return reader.finish()
  }

  /// The backend alone: everything else is passed over unread.
  static func backend(of message: UnsafeRawBufferPointer) throws(FormatError) -> PlanBackend? {
    var reader = PlanMessageReader(writer: .unknown, size: 0)
    var fields = ProtobufReader(message)
    while let field = try fields.next() {
      if field.number == 13 || field.number == 29 { try reader.takeBackend(field) }
    }
    return reader.plan.backend
  }

  private init(writer: Plan.Writer, size: Int) {
    plan = Plan(source: .savedPlan, writer: writer)
    plan.mode = .normal
    plan.targets = []
    plan.exclusions = []
    plan.forcedReplacements = []
    plan.isErrored = false
    changes = ChangeMessageReader(writer: writer, size: size, limits: .rest(of: size))
  }

  private mutating func take(_ field: ProtobufField) throws(FormatError) {
    switch field.number {
    case 1: version = try field.varint()
    case 2: plan.variables.append(try variable(field.bytes()))
    case 4: plan.outputs.append(try changes.output(field.bytes()))
    case 5: plan.targets?.append(try field.text())
    case 6: plan.exclusions?.append(try field.text())
    case 13, 29: try takeBackend(field)
    case 14: plan.terraformVersion = try field.text()
    case 16: plan.forcedReplacements?.append(try field.text())
    case 17: plan.mode = Plan.Mode(number: try field.varint())
    case 18: plan.drift.append(try changes.change(field.bytes()))
    case 20: plan.isErrored = try field.varint() != 0
    case 21: plan.timestamp = try field.text()
    case 25: isApplyable = try field.varint() != 0
    case 26: isComplete = try field.varint() != 0
    case 27: plan.deferred.append(try changes.deferred(field.bytes()))
    case 30: plan.invocations.append(try changes.invocation(field.bytes()))
    case 31: plan.invocations.append(try changes.deferredInvocation(field.bytes()))
    // Relevant attributes, check results, function results or ephemeral variables, apply-time variables, invocation
    // targets, OpenTofu's internals: nothing that changes what the apply does to an object.
    case 15, 19, 22, 28, 32, 500_000_000, 500_000_001: break
    default: changes.problems.add(.unknownField("Plan.\(field.number)"))
    }
  }

  private consuming func finish() -> Plan {
    plan.formatVersion = String(version)
    if version != Self.knownVersion { changes.problems.add(.unknownFormat(plan.formatVersion)) }
    if case .unrecognised(let number)? = plan.mode { changes.problems.add(.unreadable("the mode \(number)")) }
    if isApplyable || isComplete || writesJudgement {
      plan.isApplyable = isApplyable
      plan.isComplete = isComplete
    }
    plan.problems = changes.problems.list
    return plan
  }

  /// Whether the writer puts down whether the plan is applyable and complete, so that silence means it is not.
  private var writesJudgement: Bool {
    guard plan.writer != .openTofu else { return false }
    let parts = plan.terraformVersion.split(separator: ".").prefix(2).map { Int($0) ?? 0 }
    return parts.count == 2 && (parts[0], parts[1]) >= Self.judgedSince
  }

  /// 1 name, 2 value.
  private mutating func variable(_ entry: UnsafeRawBufferPointer) throws(FormatError) -> PlanVariable {
    var variable = PlanVariable(name: "", value: .null)
    var fields = ProtobufReader(entry)
    while let field = try fields.next() {
      switch field.number {
      case 1: variable.name = try field.text()
      case 2: variable.value = try changes.value(field.bytes(), of: "a variable")
      default: changes.problems.add(.unknownField("Plan.variables.\(field.number)"))
      }
    }
    return variable
  }

  /// 1 type, 2 configuration, 3 workspace; in a state store also 4, its provider.
  private mutating func takeBackend(_ field: ProtobufField) throws(FormatError) {
    if plan.backend != nil { changes.problems.add(.unreadable("a second backend")) }
    var backend = PlanBackend(type: "", configuration: .null, workspace: "")
    var fields = ProtobufReader(try field.bytes())
    while let part = try fields.next() {
      switch part.number {
      case 1: backend.type = try part.text()
      case 2: backend.configuration = try changes.value(part.bytes(), of: "the backend")
      case 3: backend.workspace = try part.text()
      case 4 where field.number == 29: break
      default: changes.problems.add(.unknownField("Plan.\(field.number).\(part.number)"))
      }
    }
    plan.backend = backend
  }
}

extension Plan.Mode {
  /// `planfile.proto`, `Mode`.
  fileprivate init(number: UInt64) {
    switch number {
    case 0: self = .normal
    case 1: self = .destroy
    case 2: self = .refreshOnly
    default: self = .unrecognised(Int64(clamping: number))
    }
  }
}
