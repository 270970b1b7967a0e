import Vocabulary

/// Reads `az` by a table of every command of azure-cli.
package enum AzureReader: ToolReader {
  package static let names = ["az"]

  /// Notes what the invocation would do.
  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let line = AzureLine.read(invocation)
    guard !line.isHelp else { return noteRead(line, into: &inspection) }
    if let word = line.unresolved {
      inspection.note(
        ToolFinding.unresolved(
          "which command of az this is", word, evidence: line.evidence.union(word.evidence),
          remedy: "write the command itself",
          environment: AzurePlaces.resolve(line, invocation, asking: &inspection).environment))
      return
    }
    guard let operation = CloudCatalogue.azure.operation(line.path) else {
      return noteUnknown(line, invocation, into: &inspection)
    }
    if line.path == "rest" { return AzureRestCall.inspect(line, invocation, into: &inspection) }
    guard operation.kind != .read || operation.hasConditions else { return noteRead(line, into: &inspection) }
    inspect(line, operation, invocation, into: &inspection)
  }

  private static func inspect(
    _ line: CloudLine, _ operation: CloudOperation, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    var operation = operation
    if line.path == "resource/delete" || line.path == "resource/invoke-action" { operation.role = role(of: line) }
    var meaning = CloudMeaning(operation, line, .azure)
    if line.path == "resource/invoke-action" { take(action(line), &meaning) }
    let isQuiet = meaning.open == nil && [.read, .create, .update, .run].contains(meaning.kind)
    let place =
      isQuiet
      ? CloudPlace(names: [], environment: .unknown) : AzurePlaces.resolve(line, invocation, asking: &inspection)
    CloudJudge.note(CloudCall(tool: "az", line: line, meaning: meaning, place: place), into: &inspection)
  }

  private static func action(_ line: CloudLine) -> String? {
    AzurePlaces.option(line, "--action")?.literal
  }

  /// What an action by its name does.
  private static func take(_ action: String?, _ meaning: inout CloudMeaning) {
    guard let kind = action.flatMap(AzureRestCall.kind(ofAction:)) else { return }
    meaning.kind = kind
  }

  /// The role of what `az resource` is about: by the identifiers, or by the type that is named.
  private static func role(of line: CloudLine) -> ResourceRole {
    let ids = line.options.filter { $0.name == "--ids" || $0.name == "--id" }.flatMap(\.values).map(\.display)
    let roles = ids.compactMap { AzureResourceID($0)?.role }
    if let worst = roles.first(where: { [.data, .backup, .key, .container].contains($0) }) ?? roles.first {
      return worst
    }
    guard let type = AzurePlaces.option(line, "--resource-type")?.literal else { return .unknown }
    let namespace = AzurePlaces.option(line, "--namespace")?.literal
    return AzureResourceID.role(ofType: type.contains("/") || namespace == nil ? type : (namespace ?? "") + "/" + type)
  }

  private static func noteRead(_ line: CloudLine, into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .read, Resource(kind: "az " + line.path, role: .unknown), reversibility: .reversible, evidence: line.evidence))
  }

  private static func noteUnknown(
    _ line: CloudLine, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    guard let word = line.unknown else { return }
    let guess = CloudGuess.operation(line, .azure)
    if guess?.kind == .read { return noteRead(line, into: &inspection) }
    let place = AzurePlaces.resolve(line, invocation, asking: &inspection)
    let group = line.path.split(separator: "/").joined(separator: " ")
    var finding = ToolFinding.unknownVerb(
      word, of: group.isEmpty ? "az" : "az \(group)",
      remedy: "look it up first: `az \(group.isEmpty ? "" : group + " ")--help`")
    if let guess {
      finding = ToolFinding.destroyed(
        guess.role,
        "az \(group.isEmpty ? "" : group + " ")\(word.display) is no command that is known here, and by its name it "
          + "destroys\(place.suffix)",
        evidence: line.evidence, remedy: "look it up first: `az --help`", environment: place.environment)
    }
    finding.environment = place.environment
    inspection.note(finding)
  }
}
