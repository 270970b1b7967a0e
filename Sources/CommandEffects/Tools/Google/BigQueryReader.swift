import Vocabulary

/// Reads `bq` (`bq help`).
package enum BigQueryReader: ToolReader {
  package static let names = ["bq"]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let line = BigQueryLine(invocation)
    guard let word = line.command, !line.isSet("help"), !line.isSet("helpshort") else {
      return noteRead("bq", line, into: &inspection)
    }
    guard let command = word.literal else {
      inspection.note(
        ToolFinding.unresolved(
          "which command of bq this is", word, evidence: line.evidence, remedy: "write the command itself"))
      return
    }
    if command == "query" { return inspectQuery(line, invocation, into: &inspection) }
    guard let meaning = meaning(command, line) else {
      inspection.note(ToolFinding.unknownVerb(word, of: "bq", remedy: "look it up first: `bq help`"))
      return
    }
    guard meaning.kind != .read else { return noteRead(command, line, into: &inspection) }
    note(meaning, command, line, invocation, into: &inspection)
  }

  private static func noteRead(_ command: String, _ line: BigQueryLine, into inspection: inout Inspection) {
    inspection.note(
      Effect(.read, Resource(kind: command, role: .data), reversibility: .reversible, evidence: line.evidence))
  }

  private static func note(
    _ meaning: CloudMeaning, _ command: String, _ line: BigQueryLine, _ invocation: Invocation,
    into inspection: inout Inspection
  ) {
    var cloud = CloudLine(invocation)
    cloud.evidence = line.evidence
    cloud.path = command
    cloud.operands = line.operands
    cloud.options = project(line)
    let place =
      meaning.kind.gravity < 2
      ? CloudPlace(names: line.operands.map(\.display), environment: .unknown)
      : GooglePlaces.resolve(cloud, invocation, asking: &inspection)
    CloudJudge.note(CloudCall(tool: "bq", line: cloud, meaning: meaning, place: place), into: &inspection)
  }

  private static func project(_ line: BigQueryLine) -> [CloudLine.Option] {
    line.option("project_id").map { option in
      [CloudLine.Option(name: "--project", values: option.values, evidence: option.evidence)]
    } ?? []
  }

  private static func inspectQuery(
    _ line: BigQueryLine, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    guard !line.isSet("dry_run") else { return noteRead("query", line, into: &inspection) }
    if line.isSet("replace"), line.option("destination_table") != nil {
      let words = "what the destination table holds now"
      var meaning = CloudMeaning(.destroy, .data, words: words)
      meaning.deciding = [line.option("replace")].compactMap { $0 }
      note(meaning, "query", line, invocation, into: &inspection)
    }
    inspection.note(
      Effect(.runCode, Resource(kind: "query", role: .data), reversibility: .unknown, evidence: line.evidence))
    let environment = GooglePlaces.environment(
      project: line.value("project_id"), configuration: nil, invocation, asking: &inspection)
    GoogleStatements(
      query: line.operands, file: line.value("flagfile"), dataset: line.value("dataset_id", "destination_table")
    ).inspect(environment, invocation, line.evidence, into: &inspection)
  }

  /// What a command does; nil for one that bq has not.
  private static func meaning(_ command: String, _ line: BigQueryLine) -> CloudMeaning? {
    switch command {
    case "head", "help", "info", "ls", "list", "show", "version", "wait", "get-iam-policy", "extract", "mkdef", "init",
      "shell":
      return CloudMeaning(.read, .data)
    case "insert", "undelete", "partition": return CloudMeaning(.update, .data)
    case "cancel": return CloudMeaning(.disturb, .compute)
    case "add-iam-policy-binding", "remove-iam-policy-binding", "set-iam-policy":
      return CloudMeaning(.disturb, .identity)
    case "rm": return removal(line)
    case "truncate": return CloudMeaning(.destroy, .data, words: "every row of a table")
    case "cp": return copy(line)
    case "load":
      return line.isSet("replace")
        ? deciding(.destroy, "what the table holds now", line, "replace") : CloudMeaning(.update, .data)
    case "mk": return CloudMeaning(.create, .data)
    case "update": return update(line)
    default: return nil
    }
  }

  private static func deciding(
    _ kind: CloudOperation.Class, _ words: String, _ line: BigQueryLine, _ names: String...
  ) -> CloudMeaning {
    var meaning = CloudMeaning(kind, .data, words: words)
    meaning.deciding = names.compactMap { line.option($0) }
    return meaning
  }

  private static func removal(_ line: BigQueryLine) -> CloudMeaning {
    let isSetting = line.isSet(
      "connection", "reservation", "reservation_assignment", "capacity_commitment", "transfer_config", "routine",
      "row_access_policy", "j", "job")
    return CloudMeaning(.destroy, isSetting ? .configuration : .data)
  }

  private static func copy(_ line: BigQueryLine) -> CloudMeaning {
    guard line.isSet("f", "force"), !line.isSet("n", "no_clobber"), !line.isSet("a", "append_table") else {
      return CloudMeaning(.update, .data)
    }
    return deciding(.destroy, "what the target holds now", line, "f", "force")
  }

  private static func update(_ line: BigQueryLine) -> CloudMeaning {
    for name in [
      "expiration", "default_table_expiration", "default_partition_expiration", "time_partitioning_expiration",
      "max_time_travel_hours",
    ] {
      guard let option = line.option(name), !["0", "-1", ""].contains(option.values.first?.literal ?? "?") else {
        continue
      }
      return deciding(.disarm, "tables and rows when their time is over", line, name)
    }
    return CloudMeaning(line.option("source") == nil ? .update : .disturb, .data)
  }
}
