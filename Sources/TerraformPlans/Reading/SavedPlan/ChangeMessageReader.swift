import Formats
import Vocabulary

/// Reads the messages of single changes in a saved plan (`planfile.proto`, `ResourceInstanceChange` and those like it).
struct ChangeMessageReader: ~Copyable {
  let writer: Plan.Writer
  var problems = PlanProblems()
  private var values: MessagePackReader
  private var providers = ProviderNames()
  /// How many paths have been read.
  private var paths = 0
  private let most: ChangeLimits
  /// The most values of a change.
  private static let mostValues = 8

  /// Takes the size of what it reads.
  init(writer: Plan.Writer, size: Int, limits: ChangeLimits) {
    self.writer = writer
    most = limits
    values = MessagePackReader(limits: MessagePackLimits(values: limits.values), expectedBytes: size)
  }

  /// 7 deposed key, 8 provider, 9 change, 10 private (the provider's own), 11 required replacements, 12 reason,
  /// 13 address, 14 previous address.
  mutating func change(_ message: UnsafeRawBufferPointer) throws(FormatError) -> ResourceChange {
    var change = ResourceChange.unread
    var inner: UnsafeRawBufferPointer?
    var fields = ProtobufReader(message)
    while let field = try fields.next() {
      switch field.number {
      case 7: change.deposedKey = try field.text()
      case 8: (change.provider, change.providerAddress) = try providers.names(of: field)
      case 9:
        if inner != nil { problems.add(.unreadable("a resource change with two changes in it")) }
        inner = try field.bytes()
      case 10: break
      case 11: change.replacePaths.append(try path(field.bytes()))
      case 12: change.reason = ActionReason(number: try field.varint())
      case 13: try takeAddress(field, &change)
      case 14: change.previousAddress = try field.text()
      default: problems.add(.unknownField("ResourceInstanceChange.\(field.number)"))
      }
    }
    if let inner {
      try read(inner, into: &change)
    } else {
      problems.add(.unreadable("a resource change without a change"))
    }
    change.replacePaths.sort(by: ValuePath.precedes)
    if change.previousAddress == change.address { change.previousAddress = nil }
    return change
  }

  /// 1 action, 2 values, 3 and 4 sensitive paths, 5 importing, 6 generated configuration, 7 and 8 identities.
  private mutating func read(
    _ message: UnsafeRawBufferPointer, into change: inout ResourceChange
  ) throws(FormatError) {
    var number: UInt64 = 0
    var encoded: [UnsafeRawBufferPointer] = []
    var fields = ProtobufReader(message)
    while let field = try fields.next() {
      switch field.number {
      case 1: number = try field.varint()
      case 2 where encoded.count < Self.mostValues: encoded.append(try field.bytes())
      case 2: break
      case 3: change.beforeSensitive.append(try path(field.bytes()))
      case 4: change.afterSensitive.append(try path(field.bytes()))
      case 5: change.importing = try importing(field.bytes())
      case 6, 7, 8: break
      default: problems.add(.unknownField("Change.\(field.number)"))
      }
    }
    change.beforeSensitive.sort(by: ValuePath.precedes)
    change.afterSensitive.sort(by: ValuePath.precedes)
    change.action = PlannedAction(number: number, writer: writer)
    if case .unrecognised(let word) = change.action {
      problems.add(.unknownAction(word, address: change.address))
    }
    try setValues(encoded, &change)
  }

  /// How many values an action has, and which is which (`internal/plans/planfile/tfplan.go`, `changeFromTfplan`).
  private mutating func setValues(
    _ encoded: [UnsafeRawBufferPointer], _ change: inout ResourceChange
  ) throws(FormatError) {
    var isRightCount = encoded.count == 1
    switch change.action {
    case .noOp:
      if let both = encoded.first { change.before = try value(both, of: change.address) }
      change.after = change.before
    case .create:
      if let after = encoded.first { change.after = try value(after, of: change.address) }
    case .delete, .forget:
      if let before = encoded.first { change.before = try value(before, of: change.address) }
    case .read, .update, .deleteThenCreate, .createThenDelete, .createThenForget, .forgetThenCreate, .unrecognised:
      isRightCount = encoded.count == 2
      if let before = encoded.first { change.before = try value(before, of: change.address) }
      if encoded.count > 1 { change.after = try value(encoded[1], of: change.address) }
    }
    if !isRightCount { problems.add(.unreadable("the values of \(change.address): there are \(encoded.count)")) }
  }

  /// The value of a `DynamicValue` (1 msgpack); one that cannot be read is a problem, and unknown.
  mutating func value(_ message: UnsafeRawBufferPointer, of what: String) throws(FormatError) -> StructuredValue {
    var encoded = UnsafeRawBufferPointer(start: nil, count: 0)
    var fields = ProtobufReader(message)
    while let field = try fields.next() {
      if field.number == 1 {
        encoded = try field.bytes()
      } else {
        problems.add(.unknownField("DynamicValue.\(field.number)"))
      }
    }
    do {
      return try values.read(encoded)
    } catch {
      if case .tooManyValues = error.problem { throw error }
      problems.add(.unreadable("a value of \(what): \(error)"))
      return .unknown
    }
  }

  /// Throws when a plan has more paths than any real one.
  mutating func countPath() throws(FormatError) {
    paths += 1
    if paths > most.paths { throw FormatError(.protobuf, .tooManyValues(bound: most.paths), at: 0) }
  }

  private mutating func takeAddress(_ field: ProtobufField, _ change: inout ResourceChange) throws(FormatError) {
    change.address = try field.text()
    let bytes = try field.bytes()
    guard let parts = ResourceAddress.parts(of: bytes) else {
      problems.add(.unreadable("the address \"\(change.address)\""))
      return
    }
    change.mode = parts.mode
    change.type = String(decoding: bytes[parts.type], as: UTF8.self)
  }
}
