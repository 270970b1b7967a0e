import Formats

/// Both acts, side by side.
struct DemoOutcome: Sendable, Hashable {
  var actOne: ActRecord
  var actTwo: ActRecord
  var ledger: LedgerCheck
  /// Whole seconds from start to end.
  var seconds: Int

  /// Without Tagout the rows were lost, with it all was kept, and the record holds.
  var isAsPromised: Bool { actOne.hasLostRows && actTwo.hasKeptAll && ledger.isVerified }

  /// What is not as promised, in one sentence each.
  var complaints: [String] {
    var found: [String] = []
    if !actOne.hasLostRows { found.append("act one did not lose the rows") }
    if !actTwo.hasKeptAll { found.append("act two lost what it should have kept") }
    if !ledger.isVerified { found.append("the ledger of act two does not verify") }
    return found
  }
}

extension DemoOutcome {
  /// The object that `--json` prints where the demo could not be played, and a line feed.
  static func json(skipped reason: String) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("skipped")
    json.string(reason)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// The object that `--json` prints, and a line feed.
  var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("act_one")
    json.beginObject()
    Self.write(actOne, into: &json)
    json.endObject()
    json.name("act_two")
    json.beginObject()
    Self.write(actTwo, into: &json)
    json.name("ledger")
    json.string(ledger.isVerified ? "verified" : "not verified")
    json.name("ledger_records")
    json.integer(ledger.records)
    json.endObject()
    json.name("seconds")
    json.integer(seconds)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func write(_ act: ActRecord, into json: inout JSONWriter) {
    write("rows_before", act.before.rows, into: &json)
    write("rows_after", act.after.rows, into: &json)
    write("snapshots_before", act.before.snapshots.count, into: &json)
    write("snapshots_after", act.after.snapshots.count, into: &json)
    write("resources_before", act.before.things.count, into: &json)
    write("resources_after", act.survivors, into: &json)
    write("duplicates", act.duplicates, into: &json)
    json.name("stopped")
    json.beginArray()
    for record in act.calls where !record.hasRun { write(record, into: &json) }
    json.endArray()
    json.name("ran")
    json.beginArray()
    for record in act.calls where record.hasRun { write(record, into: &json) }
    json.endArray()
  }

  private static func write(_ name: StaticString, _ number: Int?, into json: inout JSONWriter) {
    json.name(name)
    if let number { json.integer(number) } else { json.null() }
  }

  private static func write(_ record: CallRecord, into json: inout JSONWriter) {
    json.beginObject()
    json.name("command")
    json.string(record.call.command)
    switch record.outcome {
    case .ran(let ending, let digest):
      json.name("ended")
      json.string("\(ending)")
      json.name("said")
      json.string(digest)
    case .stopped(let decision, let reason):
      json.name("decision")
      json.string(decision)
      json.name("reason")
      json.string(reason)
    }
    if let plan = record.plan {
      json.name("plan")
      json.beginObject()
      json.name("verdict")
      json.string(plan.verdict)
      json.name("findings")
      json.beginArray()
      for finding in plan.findings { json.string(finding.code) }
      json.endArray()
      json.endObject()
    }
    json.endObject()
  }
}
