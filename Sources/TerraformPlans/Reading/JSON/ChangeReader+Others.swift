import Formats
import Vocabulary

extension ChangeReader {
  /// `{"name": {"actions": […], …}}`.
  static func readOutputs(
    _ scanner: inout JSONScanner, _ problems: inout PlanProblems
  ) throws(FormatError) -> [OutputChange] {
    var outputs: [OutputChange] = []
    guard try !scanner.readNull() else { return outputs }
    try scanner.enterObject()
    while let name = try scanner.nextMember() {
      let output = try readOutput(&scanner, name: name.text)
      if case .unrecognised(let word) = output.action {
        problems.add(.unknownAction(word, address: "output.\(output.name)"))
      }
      outputs.append(output)
    }
    return outputs
  }

  private static func readOutput(_ scanner: inout JSONScanner, name: String) throws(FormatError) -> OutputChange {
    var output = OutputChange(name: name, action: .unrecognised(""), isSensitive: false)
    try scanner.enterObject()
    while let member = try scanner.nextMember() {
      switch member {
      case "actions": output.action = PlannedAction(words: try scanner.readStrings())
      case "before_sensitive", "after_sensitive":
        if try MarkTree.read(&scanner) != nil { output.isSensitive = true }
      default: try scanner.skipValue()
      }
    }
    return output
  }

  /// `[{"reason": …, "resource_change": {…}}]`.
  static func readDeferred(
    _ scanner: inout JSONScanner, _ problems: inout PlanProblems
  ) throws(FormatError) -> [DeferredChange] {
    var deferred: [DeferredChange] = []
    guard try !scanner.readNull() else { return deferred }
    try scanner.enterArray()
    while try scanner.nextElement() {
      var reason = ""
      var change = ResourceChange.unread
      try scanner.enterObject()
      while let member = try scanner.nextMember() {
        switch member {
        case "reason": reason = try scanner.readOptionalString() ?? ""
        case "resource_change": change = try readResourceChange(&scanner, &problems)
        default: try scanner.skipValue()
        }
      }
      deferred.append(DeferredChange(reason: reason, change: change))
    }
    return deferred
  }

  /// Provider actions (Terraform 1.14, `internal/command/jsonplan/action_invocations.go`).
  static func readInvocations(_ scanner: inout JSONScanner) throws(FormatError) -> [ActionInvocation] {
    var invocations: [ActionInvocation] = []
    guard try !scanner.readNull() else { return invocations }
    try scanner.enterArray()
    while try scanner.nextElement() { invocations.append(try readInvocation(&scanner)) }
    return invocations
  }

  /// `[{"reason": …, "action_invocation": {…}}]`.
  static func readDeferredInvocations(_ scanner: inout JSONScanner) throws(FormatError) -> [ActionInvocation] {
    var invocations: [ActionInvocation] = []
    guard try !scanner.readNull() else { return invocations }
    try scanner.enterArray()
    while try scanner.nextElement() {
      try scanner.enterObject()
      while let member = try scanner.nextMember() {
        guard case "action_invocation" = member else {
          try scanner.skipValue()
          continue
        }
        var invocation = try readInvocation(&scanner)
        invocation.isDeferred = true
        invocations.append(invocation)
      }
    }
    return invocations
  }

  private static func readInvocation(_ scanner: inout JSONScanner) throws(FormatError) -> ActionInvocation {
    var invocation = ActionInvocation(address: "", provider: "", triggeredBy: nil)
    try scanner.enterObject()
    while let member = try scanner.nextMember() {
      switch member {
      case "address": invocation.address = try scanner.readOptionalString() ?? ""
      case "provider_name": invocation.provider = try scanner.readOptionalString() ?? ""
      case "lifecycle_action_trigger": try readTrigger(&scanner, into: &invocation)
      default: try scanner.skipValue()
      }
    }
    return invocation
  }

  /// The address of the resource whose change triggers an action, and the moment.
  private static func readTrigger(
    _ scanner: inout JSONScanner, into invocation: inout ActionInvocation
  ) throws(FormatError) {
    guard try !scanner.readNull() else { return }
    try scanner.enterObject()
    while let member = try scanner.nextMember() {
      switch member {
      case "triggering_resource_address": invocation.triggeredBy = try scanner.readOptionalString()
      case "action_trigger_event": invocation.event = try scanner.readOptionalString() ?? ""
      default: try scanner.skipValue()
      }
    }
  }
}
