import Formats
import Vocabulary

/// Reads the changes of plan JSON (Terraform `internal/command/jsonplan/resource.go`).
enum ChangeReader {
  /// An array of resource changes; none for `null`.
  static func readList(
    _ scanner: inout JSONScanner, _ problems: inout PlanProblems
  ) throws(FormatError) -> [ResourceChange] {
    guard try !scanner.readNull() else { return [] }
    try scanner.enterArray()
    var list = ChangeList()
    _ = try list.read(&scanner)
    problems.add(list.problems)
    return list.changes
  }

  static func readResourceChange(
    _ scanner: inout JSONScanner, _ problems: inout PlanProblems
  ) throws(FormatError) -> ResourceChange {
    var change = ResourceChange.unread
    var isChanged = false
    var mode: String?
    try scanner.enterObject()
    while let name = try scanner.nextMember() {
      switch name {
      case "address": change.address = try scanner.readString()
      case "previous_address": change.previousAddress = try scanner.readOptionalString()
      case "mode": mode = try scanner.readOptionalString()
      case "type": change.type = try scanner.readOptionalString() ?? ""
      case "provider_name": change.provider = try scanner.readOptionalString() ?? ""
      case "deposed": change.deposedKey = try scanner.readOptionalString()
      case "action_reason": change.reason = try scanner.readOptionalString().map(ActionReason.init)
      case "change":
        isChanged = true
        try readChange(&scanner, &problems, into: &change)
      case "module_address", "name", "index", "index_unknown", "schema_version": try scanner.skipValue()
      default:
        problems.add(.unknownField("resource_changes.\(name.text)"))
        try scanner.skipValue()
      }
    }
    complete(&change, mode: mode)
    if !isChanged { problems.add(.unreadable("the change of \(change.address)")) }
    if case .unrecognised(let word) = change.action { problems.add(.unknownAction(word, address: change.address)) }
    return change
  }

  /// Mode and type are in the address too, for writers that leave them out.
  private static func complete(_ change: inout ResourceChange, mode: String?) {
    if mode == nil || change.type.isEmpty, let address = ResourceAddress(change.address) {
      change.mode = address.mode
      if change.type.isEmpty { change.type = address.type }
    }
    if let mode { change.mode = ResourceMode(word: mode) }
    if change.previousAddress == change.address { change.previousAddress = nil }
  }

  private static func readChange(
    _ scanner: inout JSONScanner, _ problems: inout PlanProblems, into change: inout ResourceChange
  ) throws(FormatError) {
    var unknown: MarkTree?
    try scanner.enterObject()
    while let name = try scanner.nextMember() {
      switch name {
      case "actions": change.action = try readAction(&scanner)
      case "before": change.before = try scanner.readValue()
      case "after": change.after = try scanner.readValue()
      case "after_unknown": unknown = try MarkTree.read(&scanner)
      case "before_sensitive": change.beforeSensitive = try MarkTree.read(&scanner)?.paths ?? []
      case "after_sensitive": change.afterSensitive = try MarkTree.read(&scanner)?.paths ?? []
      case "replace_paths": change.replacePaths = try readPaths(&scanner)
      case "importing": change.importing = try readImporting(&scanner)
      case "generated_config", "before_identity", "after_identity": try scanner.skipValue()
      default:
        problems.add(.unknownField("resource_changes.change.\(name.text)"))
        try scanner.skipValue()
      }
    }
    if let unknown { change.after = unknown.makingUnknown(change.after) }
  }

  /// The words of an action. Most changes make something or none: their words need no strings.
  static func readAction(_ scanner: inout JSONScanner) throws(FormatError) -> PlannedAction {
    if try scanner.readArray(ofOnly: "no-op") { return .noOp }
    if try scanner.readArray(ofOnly: "create") { return .create }
    return PlannedAction(words: try scanner.readStrings())
  }

  /// An array of arrays of attribute names, map keys and indices.
  private static func readPaths(_ scanner: inout JSONScanner) throws(FormatError) -> [ValuePath] {
    var paths: [ValuePath] = []
    guard try !scanner.readNull() else { return paths }
    try scanner.enterArray()
    while try scanner.nextElement() {
      var path = ValuePath([])
      try scanner.enterArray()
      while try scanner.nextElement() { path.steps.append(ValuePath.Step(key: try scanner.readValue())) }
      paths.append(path)
    }
    return paths.sorted(by: ValuePath.precedes)
  }

  /// The identifier, empty text when an identity or something unknown is in its place; nil for `null`.
  private static func readImporting(_ scanner: inout JSONScanner) throws(FormatError) -> String? {
    guard try !scanner.readNull() else { return nil }
    var identifier = ""
    try scanner.enterObject()
    while let name = try scanner.nextMember() {
      if case "id" = name { identifier = try scanner.readOptionalString() ?? "" } else { try scanner.skipValue() }
    }
    return identifier
  }
}
