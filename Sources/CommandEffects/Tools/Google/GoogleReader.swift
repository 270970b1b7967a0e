import Vocabulary

/// Reads `gcloud` by a table of every command of its static tree.
package enum GoogleReader: ToolReader {
  package static let names = ["gcloud"]

  /// Notes what the invocation would do.
  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    var line = GoogleLine.read(invocation)
    guard !line.isHelp else { return noteRead(line, into: &inspection) }
    if let word = line.unresolved {
      inspection.note(
        ToolFinding.unresolved(
          "which command of gcloud this is", word, evidence: line.evidence.union(word.evidence),
          remedy: "write the command itself",
          environment: GooglePlaces.resolve(line, invocation, asking: &inspection).environment))
      return
    }
    guard let operation = CloudCatalogue.google.operation(line.path) else {
      return noteUnknown(line, invocation, into: &inspection)
    }
    guard operation.kind != .read else { return noteRead(line, into: &inspection) }
    GoogleFlagsFile.add(to: &line, of: invocation, asking: &inspection)
    if GoogleStorageReader.inspect(line, invocation, into: &inspection) { return }
    if GoogleStatements.inspect(line, invocation, into: &inspection) { return }
    inspect(line, operation, invocation, into: &inspection)
  }

  private static func inspect(
    _ line: CloudLine, _ operation: CloudOperation, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    var meaning = CloudMeaning(operation, line, .google)
    if line.isOpen, meaning.open == nil, operation.hasConditions, meaning.kind.gravity < 3,
      let file = line.value("--flags-file")
    {
      meaning.open = ("something", file)
    }
    let isQuiet = meaning.open == nil && [.read, .create, .update, .run].contains(meaning.kind)
    let place =
      isQuiet
      ? CloudPlace(names: line.operands.map(\.display), environment: .unknown)
      : GooglePlaces.resolve(line, invocation, asking: &inspection)
    CloudJudge.note(
      CloudCall(tool: "gcloud", line: line, meaning: meaning, place: place), into: &inspection)
  }

  private static func noteRead(_ line: CloudLine, into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .read, Resource(kind: "gcloud " + line.path, role: .unknown), reversibility: .reversible,
        evidence: line.evidence))
  }

  private static func noteUnknown(
    _ line: CloudLine, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    guard let word = line.unknown else { return }
    let guess = CloudGuess.operation(line, .google)
    if guess?.kind == .read { return noteRead(line, into: &inspection) }
    let place = GooglePlaces.resolve(line, invocation, asking: &inspection)
    let group = line.path.split(separator: "/").joined(separator: " ")
    var finding = ToolFinding.unknownVerb(
      word, of: group.isEmpty ? "gcloud" : "gcloud \(group)",
      remedy: "look it up first: `gcloud \(group.isEmpty ? "" : group + " ")--help`")
    if let guess {
      finding = ToolFinding.destroyed(
        guess.role,
        "gcloud \(group.isEmpty ? "" : group + " ")\(word.display) is no command that is known here, "
          + "and by its name it destroys\(place.suffix)",
        evidence: line.evidence, remedy: "look it up first: `gcloud --help`", environment: place.environment)
    }
    finding.environment = place.environment
    inspection.note(finding)
  }
}
