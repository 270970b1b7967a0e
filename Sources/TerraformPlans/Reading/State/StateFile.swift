import Formats
import Vocabulary

/// The members of a state file as they stand, before its version has decided what they mean.
struct StateFile {
  private var version: StructuredValue?
  private var shownVersion: String?
  private var shown: State?
  private var content = State()

  /// Reads the whole file. `resources` and `modules` are read only where the version may have them.
  static func read(_ scanner: inout JSONScanner) throws(FormatError) -> StateFile {
    var file = StateFile()
    try scanner.enterObject()
    while let name = try scanner.nextMember() {
      switch name {
      case "version": file.version = try scanner.readValue()
      case "format_version": file.shownVersion = try scanner.readOptionalString()
      case "terraform_version": file.content.terraformVersion = try scanner.readOptionalString() ?? ""
      case "serial": file.content.serial = try scanner.readNull() ? nil : try scanner.readInteger()
      case "lineage": file.content.lineage = try scanner.readOptionalString()
      case "outputs": file.content.outputs = try scanner.readMemberNames()
      case "resources" where file.mayHave(version: 4):
        file.content.objects += try StateResources.read(&scanner)
      case "modules" where file.mayHave(version: 3):
        try LegacyStateModules.read(&scanner, into: &file.content)
      case "values": file.shown = try ShownState.readValues(&scanner)
      default: try scanner.skipValue()
      }
    }
    return file
  }

  /// Whether the version is this one, or has not been met.
  private func mayHave(version wanted: Int64) -> Bool {
    version == nil || version == .integer(wanted)
  }

  /// The state, once all members are read. Throws when the version is not one that is read.
  func finish() throws(StateError) -> State {
    switch version {
    case .integer(3)?, .integer(4)?:
      var state = content
      state.formatVersion = version == .integer(4) ? 4 : 3
      return state
    case nil:
      return try shownState()
    case .string(let text)?:
      throw .unsupportedVersion(text)
    case .integer(let number)?:
      throw .unsupportedVersion(String(number))
    default:
      throw .noState
    }
  }

  private func shownState() throws(StateError) -> State {
    guard let shownVersion else { throw .noState }
    guard ShownState.isKnown(version: shownVersion) else { throw .unsupportedVersion(shownVersion) }
    var shown = shown ?? State()
    shown.formatVersion = 0
    shown.terraformVersion = content.terraformVersion
    return shown
  }
}
