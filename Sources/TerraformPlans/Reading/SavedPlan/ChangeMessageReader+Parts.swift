import Formats
import Vocabulary

extension ChangeMessageReader {
  /// `Path`: steps, each 1 an attribute's name or 2 the key of an element. A map's key is given as an attribute, which is
  /// how plan JSON shows it.
  mutating func path(_ message: UnsafeRawBufferPointer) throws(FormatError) -> ValuePath {
    try countPath()
    var path = ValuePath([])
    var steps = ProtobufReader(message)
    while let step = try steps.next() {
      guard step.number == 1 else {
        problems.add(.unknownField("Path.\(step.number)"))
        continue
      }
      var selector = ProtobufReader(try step.bytes())
      while let field = try selector.next() {
        switch field.number {
        case 1: path.steps.append(.attribute(try field.text()))
        case 2: path.steps.append(ValuePath.Step(key: try value(field.bytes(), of: "a path")))
        default: problems.add(.unknownField("Path.Step.\(field.number)"))
        }
      }
    }
    return path
  }

  /// `OutputChange`: 1 name, 2 change, 3 sensitive.
  mutating func output(_ message: UnsafeRawBufferPointer) throws(FormatError) -> OutputChange {
    var output = OutputChange(name: "", action: .noOp, isSensitive: false)
    var fields = ProtobufReader(message)
    while let field = try fields.next() {
      switch field.number {
      case 1: output.name = try field.text()
      case 2: output.action = PlannedAction(number: try firstNumber(field.bytes()), writer: writer)
      case 3: output.isSensitive = try field.varint() != 0
      default: problems.add(.unknownField("OutputChange.\(field.number)"))
      }
    }
    if case .unrecognised(let word) = output.action {
      problems.add(.unknownAction(word, address: "output.\(output.name)"))
    }
    return output
  }

  /// `DeferredResourceInstanceChange`: 1 why (1 the reason), 2 the change.
  mutating func deferred(_ message: UnsafeRawBufferPointer) throws(FormatError) -> DeferredChange {
    let reasons = [
      "", "instance_count_unknown", "resource_config_unknown", "provider_config_unknown", "absent_prereq",
      "deferred_prereq",
    ]
    var reason = ""
    var change: ResourceChange?
    var fields = ProtobufReader(message)
    while let field = try fields.next() {
      switch field.number {
      case 1:
        let number = try firstNumber(field.bytes())
        reason = number < UInt64(reasons.count) ? reasons[Int(number)] : String(number)
      case 2: change = try self.change(field.bytes())
      default: problems.add(.unknownField("DeferredResourceInstanceChange.\(field.number)"))
      }
    }
    return DeferredChange(
      reason: reason, change: change ?? ResourceChange(address: "", type: "", provider: "", action: .unrecognised("")))
  }

  /// `DeferredActionInvocation`: 1 why, 2 the invocation.
  mutating func deferredInvocation(_ message: UnsafeRawBufferPointer) throws(FormatError) -> ActionInvocation {
    var invocation = ActionInvocation(address: "", provider: "", triggeredBy: nil)
    var fields = ProtobufReader(message)
    while let field = try fields.next() {
      switch field.number {
      case 1: break
      case 2: invocation = try self.invocation(field.bytes())
      default: problems.add(.unknownField("DeferredActionInvocation.\(field.number)"))
      }
    }
    invocation.isDeferred = true
    return invocation
  }

  /// `ActionInvocationInstance`: 1 address, 2 provider, 3 to 5 its configuration, 6 the resource that triggers it, 7
  /// invoked by hand.
  mutating func invocation(_ message: UnsafeRawBufferPointer) throws(FormatError) -> ActionInvocation {
    var invocation = ActionInvocation(address: "", provider: "", triggeredBy: nil)
    var fields = ProtobufReader(message)
    while let field = try fields.next() {
      switch field.number {
      case 1: invocation.address = try field.text()
      case 2: invocation.provider = ProviderAddress.source(of: try field.text())
      case 6: try takeTrigger(field.bytes(), &invocation)
      case 3, 4, 5, 7: break
      default: problems.add(.unknownField("ActionInvocationInstance.\(field.number)"))
      }
    }
    return invocation
  }

  /// `LifecycleActionTrigger`: 1 the resource's address, 2 the event, 3 and 4 which of its triggers, 5 on failure.
  private func takeTrigger(
    _ message: UnsafeRawBufferPointer, _ invocation: inout ActionInvocation
  ) throws(FormatError) {
    let events = [
      "", "BeforeCreate", "AfterCreate", "BeforeUpdate", "AfterUpdate", "BeforeDestroy", "AfterDestroy", "Invoke",
    ]
    var fields = ProtobufReader(message)
    while let field = try fields.next() {
      switch field.number {
      case 1: invocation.triggeredBy = try field.text()
      case 2:
        let number = try field.varint()
        invocation.event = number < UInt64(events.count) ? events[Int(number)] : String(number)
      default: break
      }
    }
  }

  /// `Importing`: 1 the identifier, which is empty text when an identity or something unknown is in its place.
  func importing(_ message: UnsafeRawBufferPointer) throws(FormatError) -> String {
    try text(1, in: message) ?? ""
  }

  private func text(_ number: Int, in message: UnsafeRawBufferPointer) throws(FormatError) -> String? {
    var text: String?
    var fields = ProtobufReader(message)
    while let field = try fields.next() {
      if field.number == number { text = try field.text() }
    }
    return text
  }

  /// The varint in field 1; 0 when it is left out, as protobuf leaves out zeros.
  private func firstNumber(_ message: UnsafeRawBufferPointer) throws(FormatError) -> UInt64 {
    var number: UInt64 = 0
    var fields = ProtobufReader(message)
    while let field = try fields.next() {
      if field.number == 1 { number = try field.varint() }
    }
    return number
  }
}
