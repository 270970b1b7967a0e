import Decision
import Vocabulary

extension DatasetStatus {
  /// As `tagout recovery status --json` prints it; fields are only ever added.
  package var value: StructuredValue {
    var fields = RecordFields()
    fields.add("blocks", blocks)
    fields.add("claimedPoint", claimed?.description)
    fields.add("controls", controls)
    fields.add("dataset", dataset.name)
    fields.add("drill", history.standing?.report.id)
    fields.add("engine", dataset.engine?.rawValue)
    fields.add("exposureSeconds", exposure.map { $0 / 1000 })
    fields.add("independence", independence.rawValue)
    fields.add("latestDrill", history.latest.map(DatasetStatus.drill))
    fields.add("lock", history.standing?.report.lock.value)
    fields.add("pinned", RecordFields.texts(history.pinned))
    fields.add("provenPoint", provenPoint?.description)
    fields.add("provenRPOSeconds", provenAge.map { $0 / 1000 })
    fields.add("rpoSeconds", (dataset.pointObjective?.seconds).map(Int64.init))
    fields.add("rto", rto)
    fields.add("rtoSeconds", (dataset.timeObjective?.seconds).map(Int64.init))
    fields.add(
      "sharedFates",
      .array(
        fates.map { fate in
          .object([
            "kind": .string(fate.thing.kind.rawValue), "mistake": .string(fate.mistake),
            "name": .string(fate.thing.name),
          ])
        }))
    fields.add(
      "shortfalls",
      .array(
        shortfalls.map { shortfall in
          .object([
            "blocks": .boolean(shortfall.kind.blocks), "remedy": .string(shortfall.remedy),
            "sentence": .string(shortfall.sentence),
          ])
        }))
    fields.add("state", word)
    return fields.value
  }

  private var controls: StructuredValue {
    .object(
      StructuredObject(history.controls.map { .init($0.key.rawValue, .string($0.value.verdict.rawValue)) }))
  }

  private static func drill(_ drill: JudgedDrill) -> StructuredValue {
    .object([
      "ended": .string(drill.report.ended.description), "reasons": RecordFields.texts(drill.reasons),
      "report": .string(drill.report.id), "verdict": .string(drill.verdict.rawValue),
    ])
  }

  private var rto: StructuredValue {
    func leg(_ leg: RecoveryTimes.Leg) -> StructuredValue {
      .object([
        "count": .integer(Int64(leg.count)), "medianMilliseconds": .integer(leg.median), "name": .string(leg.name),
        "trend": .string(leg.trend.rawValue), "worstMilliseconds": .integer(leg.worst),
      ])
    }
    return .object([
      "legs": .array(times.legs.map(leg)), "lowerBound": .boolean(times.isLowerBound),
      "total": times.total.map(leg) ?? .null,
    ])
  }
}
