import Formats
import Recovery
import RestorePoints

/// What the demonstration came to.
struct RecoveryOutcome: Sendable, Hashable {
  /// Orders in the source when it was destroyed, and in what came back.
  var rowsBefore: Int64
  var rowsAfter: Int64
  /// Orders that were committed before the proven point and did not come back.
  var missing: Int64
  /// By the product: from the copy's last heartbeat to the source's last sign of life.
  var lossReported: Int
  /// By the orders themselves: from the newest that came back to the newest that was there.
  var lossMeasured: Int
  /// From the destruction to the first answer of what came back, verified.
  var seconds: Int
  var drill: DrillVerdict
  var controls: [DrillControl: DrillVerdict]
  /// Controls that went red by another check than the one that should find them.
  var misfound: [DrillControl]

  var isAsPromised: Bool { complaints.isEmpty }

  /// What is not as promised, in one sentence each.
  var complaints: [String] {
    var found: [String] = []
    if missing > 0 { found.append("\(missing) orders from before the proven point did not come back") }
    if rowsAfter == 0 { found.append("no order came back") }
    if lossReported != lossMeasured {
      found.append("\(lossReported) s were reported as lost, and \(lossMeasured) s were measured")
    }
    if drill != .proven { found.append("the last drill says \(drill.rawValue)") }
    for control in DrillControl.allCases where controls[control] != .failed || misfound.contains(control) {
      found.append("the drill did not notice: \(control.title)")
    }
    return found
  }

  /// In words.
  var lines: [String] {
    guard isAsPromised else { return complaints.map { "NOT AS PROMISED: \($0)" } }
    return [
      "\(rowsBefore) orders were there, \(rowsAfter) came back: all up to the proven point.",
      "\(lossReported) s reported as lost, \(lossMeasured) s measured; back and verified after \(seconds) s.",
      "Six spoiled copies, six red drills.",
    ]
  }

  /// One object in a line.
  var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("rows_before")
    json.integer(rowsBefore)
    json.name("rows_after")
    json.integer(rowsAfter)
    json.name("loss_reported_seconds")
    json.integer(lossReported)
    json.name("loss_measured_seconds")
    json.integer(lossMeasured)
    json.name("rto_seconds")
    json.integer(seconds)
    json.name("drill")
    json.string(drill.rawValue)
    json.name("negative_controls")
    json.beginObject()
    for control in DrillControl.allCases {
      json.name(text: control.rawValue)
      json.string(misfound.contains(control) ? "unnoticed" : (controls[control] ?? .inconclusive).rawValue)
    }
    json.endObject()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
