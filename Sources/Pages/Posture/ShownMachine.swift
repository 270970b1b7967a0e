import Vocabulary

/// A machine as its own `tagout doctor` has told of it.
package struct ShownMachine: Sendable {
  /// So many of a list are shown.
  private static let bound = 40

  package var name: String
  /// Whose token told it.
  package var teller: String
  package var received: Instant
  /// `doctor`: what doctor found; `directories`: what was found in folders with code.
  package var report: StructuredValue

  package init(_ name: String, teller: String, received: Instant, report: StructuredValue) {
    self.name = name
    self.teller = teller
    self.received = received
    self.report = report
  }

  /// How well it is guarded, the worst 0.
  var rank: Int { ["broken": 0, "advice": 1, "holds": 2][status] ?? 0 }

  private var doctor: StructuredValue? { report["doctor"] }
  private var status: String { doctor?["status"]?.text ?? "unknown" }

  /// For templates.
  func values(_ index: Int, at now: Instant) -> [String: Any] {
    let (style, icon, words): (String, String, String) =
      switch status {
      case "holds": ("good", "i-check", "the guard holds")
      case "advice": ("warn", "i-warn", "advice only: its user can go past it")
      case "broken": ("danger", "i-stop", "the guard is broken")
      default: ("danger", "i-ask", "nobody knows")
      }
    var values: [String: Any] = [
      "index": index, "machine": name, "machineStyle": style, "machineIcon": icon, "machineWords": words,
      "teller": teller, "ago": ShownTime.ago(received, at: now),
      "isOld": now.milliseconds - received.milliseconds > 604_800_000,
      "user": doctor?["user"]?["name"]?.text ?? "", "rings": list(doctor?["rings"]).map(ShownMachine.ring),
      "clients": list(doctor?["clients"]).filter { $0["status"]?.text != "absent" }.map(ShownMachine.client),
      "credentials": list(doctor?["credentials"]).map(ShownMachine.credential),
      "steps": list(doctor?["steps"]).map { ["why": $0["why"]?.text ?? "", "command": $0["command"]?.text ?? ""] },
      "directories": list(report["directories"]).map(ShownMachine.directory),
    ]
    for name in ["clients", "credentials", "steps", "directories"] {
      values["has\(name.prefix(1).uppercased() + name.dropFirst())"] = !((values[name] as? [[String: Any]]) ?? [])
        .isEmpty
    }
    values.merge(ShownTime.values(received)) { first, _ in first }
    return values
  }

  private func list(_ value: StructuredValue?) -> [StructuredValue] {
    Array((value?.elements ?? []).prefix(ShownMachine.bound))
  }

  private static func ring(_ value: StructuredValue) -> [String: Any] {
    let holds = value["holds"] == .boolean(true)
    return [
      "number": value["number"]?.whole ?? 0, "ring": value["name"]?.text ?? "", "detail": value["detail"]?.text ?? "",
      "holds": holds, "ringIcon": holds ? "i-check" : "i-ring",
    ]
  }

  private static func client(_ value: StructuredValue) -> [String: Any] {
    let words = [value["name"]?.text, value["version"]?.text].compactMap { $0 }.joined(separator: " ")
    let hooks = (value["hooks"]?.elements ?? []).compactMap { $0["problem"]?.text }
    let problems = hooks + (value["problems"]?.elements ?? []).compactMap { $0["reason"]?.text }
    var values: [String: Any] = ["client": words, "clientStatus": value["status"]?.text ?? "unknown"]
    if let problem = problems.first { values["problem"] = problem }
    if let last = value["last_call"]?.text { values["lastCall"] = last }
    return values
  }

  private static func credential(_ value: StructuredValue) -> [String: Any] {
    let names = (value["names"]?.elements ?? []).compactMap(\.text).prefix(8).joined(separator: ", ")
    return ["what": value["what"]?.text ?? "", "path": value["path"]?.text ?? "", "names": names]
  }

  private static func directory(_ value: StructuredValue) -> [String: Any] {
    let findings = (value["findings"]?.elements ?? []).compactMap(finding).sorted { $0.severity > $1.severity }
    let grave = findings.count { $0.severity > .warning }
    return [
      "path": value["path"]?.text ?? "", "findingCount": findings.count, "graveCount": grave,
      "findings": findings.prefix(bound).map(FindingValues.values), "isClean": findings.isEmpty,
    ]
  }

  private static func finding(_ value: StructuredValue) -> Finding? {
    guard let code = value["code"]?.text, let severity = value["severity"]?.text.flatMap(Severity.init),
      let message = value["message"]?.text
    else { return nil }
    let evidence = value["evidence"]
    let place = evidence?["path"]?.text
    let line = evidence?["line"]?.whole.flatMap { Int(exactly: $0) }
    return Finding(
      FindingCode(code), severity, message,
      evidence: evidence?["address"]?.text.map(Evidence.address)
        ?? place.map { path in line.map { .line(path, $0) } ?? .file(path) } ?? .whole, remedy: value["remedy"]?.text)
  }
}
