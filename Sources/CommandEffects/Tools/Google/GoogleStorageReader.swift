import Vocabulary

/// Reads `gcloud storage cp|mv|rm|rsync` (`gcloud storage --help`).
enum GoogleStorageReader {
  /// Notes what a command does with objects; false when it is none of these.
  static func inspect(_ line: CloudLine, _ invocation: Invocation, into inspection: inout Inspection) -> Bool {
    guard let deed = deed(line) else { return false }
    guard !line.has("--dry-run") else {
      inspection.note(
        Effect(
          .read, Resource(kind: "gcloud " + line.path, role: .data), reversibility: .reversible,
          evidence: line.evidence))
      return true
    }
    let isGrave = deed == .remove || deed == .mirror(deletes: true)
    let isState = line.operands.contains { AWSStateObject.isState($0.display) }
    let project =
      isGrave || isState || deed == .move
      ? GooglePlaces.environment(
        project: line.value("--project"), configuration: line.value("--configuration"), invocation,
        asking: &inspection) : .unknown
    let isRecursive =
      line.has("--recursive", "-r", "-R") || line.operands.contains { $0.display.contains("**") } || deed.isMirror
    GoogleTransfer(
      deed: deed, text: "gcloud " + line.path.split(separator: "/").joined(separator: " "),
      places: line.operands.map(GoogleStoragePlace.init), isRecursive: isRecursive,
      evidence: line.operands.reduce(line.evidence) { $0.union($1.evidence) }, invocation: invocation, project: project
    ).note(into: &inspection)
    return true
  }

  private static func deed(_ line: CloudLine) -> GoogleTransfer.Deed? {
    switch line.path {
    case "storage/rm", "storage/delete", "storage/objects/delete": .remove
    case "storage/cp", "storage/copy": .copy
    case "storage/mv": .move
    case "storage/rsync": .mirror(deletes: line.has("--delete-unmatched-destination-objects"))
    default: nil
    }
  }
}

extension GoogleTransfer.Deed {
  /// Whether whole folders are meant.
  var isMirror: Bool { if case .mirror = self { true } else { false } }
}
