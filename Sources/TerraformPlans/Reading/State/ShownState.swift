import Formats
import Vocabulary

/// A state as `terraform show -json` prints it, also inside plan JSON (Terraform `internal/command/jsonstate/state.go`).
enum ShownState {
  /// Whether the `format_version` is one whose shape is known.
  static func isKnown(version: String) -> Bool {
    version.hasPrefix("1.") || version.hasPrefix("0.")
  }

  /// The object with `format_version`, `terraform_version` and `values`; nil for `null`.
  static func read(_ scanner: inout JSONScanner) throws(FormatError) -> State? {
    guard try !scanner.readNull() else { return nil }
    var state = State()
    var terraformVersion = ""
    try scanner.enterObject()
    while let member = try scanner.nextMember() {
      switch member {
      case "terraform_version": terraformVersion = try scanner.readOptionalString() ?? ""
      case "values": state = try readValues(&scanner) ?? state
      default: try scanner.skipValue()
      }
    }
    state.formatVersion = 0
    state.terraformVersion = terraformVersion
    return state
  }

  /// The object with `outputs` and `root_module`; nil for `null`.
  static func readValues(_ scanner: inout JSONScanner) throws(FormatError) -> State? {
    guard try !scanner.readNull() else { return nil }
    var state = State(formatVersion: 0)
    try scanner.enterObject()
    while let member = try scanner.nextMember() {
      switch member {
      case "outputs": state.outputs = try scanner.readMemberNames()
      case "root_module": try readModule(&scanner, into: &state.objects)
      default: try scanner.skipValue()
      }
    }
    return state
  }

  /// A module and those within it; their depth is bounded by the scanner's.
  private static func readModule(
    _ scanner: inout JSONScanner, into objects: inout [StateObject]
  ) throws(FormatError) {
    guard try !scanner.readNull() else { return }
    try scanner.enterObject()
    while let member = try scanner.nextMember() {
      switch member {
      case "resources":
        guard try !scanner.readNull() else { continue }
        try scanner.enterArray()
        while try scanner.nextElement() { objects.append(try readResource(&scanner)) }
      case "child_modules":
        guard try !scanner.readNull() else { continue }
        try scanner.enterArray()
        while try scanner.nextElement() { try readModule(&scanner, into: &objects) }
      default: try scanner.skipValue()
      }
    }
  }

  private static func readResource(_ scanner: inout JSONScanner) throws(FormatError) -> StateObject {
    var object = StateObject(address: "", mode: .managed, type: "", provider: "", attributes: .null)
    try scanner.enterObject()
    while let member = try scanner.nextMember() {
      switch member {
      case "address": object.address = try scanner.readString()
      case "mode": object.mode = ResourceMode(word: try scanner.readOptionalString())
      case "type": object.type = try scanner.readOptionalString() ?? ""
      case "provider_name": object.provider = try scanner.readOptionalString() ?? ""
      case "values": object.attributes = try scanner.readValue()
      case "tainted": object.isTainted = try scanner.readNull() ? false : try scanner.readBoolean()
      case "depends_on": object.dependencies = try scanner.readStrings()
      case "deposed_key": object.deposedKey = try scanner.readOptionalString()
      default: try scanner.skipValue()
      }
    }
    return object
  }
}
