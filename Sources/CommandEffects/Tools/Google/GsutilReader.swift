import Vocabulary

/// Reads `gsutil` (`gslib/commands`, the modules' own specifications of options).
package enum GsutilReader: ToolReader {
  package static let names = ["gsutil"]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let line = GsutilLine(invocation)
    guard let command = line.command?.literal else {
      guard let word = line.command else { return noteRead(line, into: &inspection) }
      inspection.note(
        ToolFinding.unresolved(
          "which command of gsutil this is", word, evidence: line.evidence, remedy: "write the command itself"))
      return
    }
    guard let (kind, role) = Self.meaning(command, line) else {
      inspection.note(
        ToolFinding.unknownVerb(
          line.command ?? invocation.program, of: "gsutil", remedy: "look it up first: `gsutil help`"))
      return
    }
    if let deed = deed(command, line) {
      transfer(deed, command, line, invocation, into: &inspection).note(into: &inspection)
      return
    }
    guard kind != .read else { return noteRead(line, into: &inspection) }
    note(kind, role, command, line, invocation, into: &inspection)
  }

  private static func noteRead(_ line: GsutilLine, into inspection: inout Inspection) {
    inspection.note(
      Effect(.read, Resource(kind: "gsutil", role: .unknown), reversibility: .reversible, evidence: line.evidence))
  }

  private static func deed(_ command: String, _ line: GsutilLine) -> GoogleTransfer.Deed? {
    switch command {
    case "rm": .remove
    case "cp": .copy
    case "mv", "move", "ren", "rename": .move
    case "rsync" where !line.has("n"): .mirror(deletes: line.has("d"))
    default: nil
    }
  }

  private static func transfer(
    _ deed: GoogleTransfer.Deed, _ command: String, _ line: GsutilLine, _ invocation: Invocation,
    into inspection: inout Inspection
  ) -> GoogleTransfer {
    let project = GooglePlaces.environment(
      project: line.project, configuration: nil, invocation, asking: &inspection)
    let isRecursive =
      line.has("r", "R") || deed.isMirror || line.operands.contains { $0.display.contains("**") }
    return GoogleTransfer(
      deed: deed, text: "gsutil \(command)", places: line.operands.map(GoogleStoragePlace.init),
      isRecursive: isRecursive, evidence: line.operands.reduce(line.evidence) { $0.union($1.evidence) },
      invocation: invocation, project: project)
  }

  private static func note(
    _ kind: CloudOperation.Class, _ role: ResourceRole, _ command: String, _ line: GsutilLine,
    _ invocation: Invocation, into inspection: inout Inspection
  ) {
    var cloud = CloudLine(invocation)
    cloud.evidence = line.evidence
    cloud.path = ([command] + line.words).joined(separator: "/")
    cloud.operands = line.operands
    cloud.options =
      line.project.map { [CloudLine.Option(name: "--project", values: [$0], evidence: $0.evidence)] } ?? []
    let place =
      kind.gravity < 2
      ? CloudPlace(names: [], environment: .unknown) : GooglePlaces.resolve(cloud, invocation, asking: &inspection)
    CloudJudge.note(
      CloudCall(tool: "gsutil", line: cloud, meaning: CloudMeaning(kind, role), place: place), into: &inspection)
  }

  /// What a command does; nil for one that gsutil has not.
  private static func meaning(_ command: String, _ line: GsutilLine) -> (CloudOperation.Class, ResourceRole)? {
    let verb = line.words.first ?? ""
    switch command {
    case "cat", "du", "hash", "help", "ls", "stat", "test", "version", "ver", "perfdiag", "signurl", "config", "update",
      "list", "dir":
      return (.read, .configuration)
    case "label", "requesterpays": return (verb == "get" ? .read : .update, .configuration)
    case "notification" where verb == "list": return (.read, .configuration)
    case "rm", "cp", "mv", "rsync", "move", "ren", "rename": return (.update, .data)
    case "rb": return (.destroy, .data)
    case "mb": return (.create, .data)
    case "compose", "rewrite", "setmeta": return (.update, .data)
    case "notification": return (verb == "delete" || verb == "stopchannel" ? .destroy : .create, .configuration)
    case "hmac":
      let kinds: [String: CloudOperation.Class] = ["create": .issue, "delete": .destroy, "update": .disturb]
      return (kinds[verb] ?? .read, .identity)
    case "kms": return (verb == "encryption" ? .update : .read, .key)
    default: return setting(command, verb, line)
    }
  }

  /// Commands that get or set one setting of a bucket.
  private static func setting(
    _ command: String, _ verb: String, _ line: GsutilLine
  ) -> (CloudOperation.Class, ResourceRole)? {
    let isRead = ["get", "list", ""].contains(verb)
    let value = line.operands.first?.literal?.lowercased()
    switch command {
    case "acl", "defacl", "iam", "pap", "publicaccessprevention", "ubla", "uniformbucketlevelaccess",
      "bucketpolicyonly",
      "setacl", "chacl", "setdefacl", "getacl":
      return (isRead && !command.hasPrefix("set") && !command.hasPrefix("ch") ? .read : .disturb, .identity)
    case "autoclass", "cors", "defstorageclass", "logging", "rpo", "web":
      return (isRead ? .read : .update, .configuration)
    case "lifecycle": return isRead ? (.read, .data) : (.disarm, .data)
    case "versioning": return isRead ? (.read, .data) : value == "off" ? (.disarm, .protection) : (.update, .data)
    case "retention":
      if verb == "clear" || verb == "event" || verb == "temp" {
        let isRelease = verb == "clear" || value == "release"
        return (isRelease ? .disarm : .update, .protection)
      }
      return (isRead ? .read : .update, .protection)
    default: return nil
    }
  }
}
