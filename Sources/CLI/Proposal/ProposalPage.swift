import Formats
import Vocabulary

/// A proposal in full for a terminal: what would be lost first, then what is missing, who said yes, what would change
/// and what it all stands on.
struct ProposalPage {
  /// More changes, findings or runs than this are counted.
  private static let bound = 12

  let proposal: StructuredValue
  var columns = 80
  var ink = Ink(isColoured: false)
  /// Only what decides: for a part of a screen.
  var isShort = false

  /// The whole page.
  var lines: [String] {
    var lines = head
    for (title, body) in isShort ? shortSections : sections where !body.isEmpty {
      lines += (isShort ? [] : [""]) + [ink.bold(title)] + body
    }
    return lines
  }

  private var shortSections: [(String, [String])] {
    [("WOULD BE LOST", losses), ("IT NEEDS", demands), ("TAGS", tags)]
  }

  private var sections: [(String, [String])] {
    [
      ("WOULD BE LOST", losses), ("IT NEEDS", demands), ("TAGS", tags), ("WHAT IT DOES", changes),
      ("FINDINGS", findings), ("ONE FATE WITH", fates), ("IT STANDS ON", ground), ("RUNS", runs), ("NEXT", next),
    ]
  }

  // MARK: Its parts

  private var head: [String] {
    let state = text("state").uppercased()
    let place = "\(text("workspace")) (\(text("environment")), \(text("tier")))"
    var lines = [ink.bold(text("id")), "\(painted(state))  \(ScreenText.cut(place, to: columns - state.count - 2))"]
    lines += wrapped(sentence)
    if !text("reason").isEmpty { lines += wrapped("\"\(text("reason"))\"") }
    var asked = "asked by \(proposer), \(text("created")), open until \(text("expires"))"
    for name in ["client", "session", "commit"] where !text(name).isEmpty { asked += "; \(name) \(text(name))" }
    lines += wrapped(asked)
    if let outcome = proposal["outcome"]?.text { lines += wrapped("it ended: \(ScreenText.printable(outcome))") }
    if let command = proposal["command"]?.elements {
      lines += wrapped(
        "runs  "
          + command.compactMap(\.text).map { ShellQuoting.word(ScreenText.printable($0)) }
          .joined(separator: " "))
    }
    return lines
  }

  /// What would happen, in one line: the worst first.
  private var sentence: String {
    let losses = ProposalText.losses(of: proposal)
    if let worst = losses.first {
      let others = losses.count - 1
      return "It would lose: \(worst.sentence)" + (others > 0 ? ", and \(others) more" : "")
    }
    guard proposal["assessment"] != nil else { return "It has not been planned yet." }
    return effects.isEmpty ? "It changes nothing." : "Nothing would be lost."
  }

  private var losses: [String] {
    ProposalText.losses(of: proposal).flatMap { loss in
      item(loss.kind, "\(loss.thing): \(loss.sentence)", mark: ink.red("✗"))
    }
  }

  private var demands: [String] {
    let demands = proposal["demands"]?.elements ?? []
    let told = demands.flatMap { demand in
      item(
        demand["met"] == true ? "met" : "missing", demand["sentence"]?.text ?? "",
        mark: demand["met"] == true ? ink.green("✓") : ink.red("✗"))
    }
    let sentences = Set(demands.compactMap { $0["sentence"]?.text })
    let others = (proposal["missing"]?.elements ?? []).compactMap(\.text).filter { !sentences.contains($0) }
    return told + others.flatMap { item("missing", $0, mark: ink.red("✗")) }
  }

  private var tags: [String] {
    (proposal["approvals"]?.elements ?? []).flatMap { approval -> [String] in
      var words = "\(approval["person"]?.text ?? "") signed \(approval["received"]?.text ?? "")"
      words += " with \(approval["key"]?.text ?? "")"
      if let mode = approval["mode"]?.text, mode != "team" { words += ", \(mode)" }
      if let reason = approval["reason"]?.text { words += ", \"\(reason)\"" }
      if let objection = approval["objection"]?.text { words += "; it does not count: \(objection)" }
      if let void = approval["void"]?.text { words += "; it fell: \(void)" }
      let counts = approval["objection"] == nil && approval["void"] == nil
      return item(counts ? "counts" : "no", words, mark: counts ? ink.green("✓") : ink.red("✗"))
    }
  }

  private var effects: [StructuredValue] {
    (proposal["assessment"]?["effects"]?.elements ?? []).filter { $0["verb"] != "read" }
  }

  /// What would happen to what, the worst verb first.
  private var changes: [String] {
    let order = ["destroy", "replace", "forget", "disarm", "disclose", "runCode", "update", "create"]
    let rank = { (value: StructuredValue) in order.firstIndex(of: value["verb"]?.text ?? "") ?? order.count }
    let sorted = effects.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
    return bounded(
      sorted.map { _, effect in
        let verb = effect["verb"]?.text ?? ""
        var words = effect["name"]?.text ?? effect["kind"]?.text ?? ""
        if let kind = effect["kind"]?.text, !words.contains(kind) { words += " (\(kind))" }
        if effect["reversibility"] == "irreversible" { words += ", for good" }
        let count = dependants(of: effect["name"]?.text ?? "")
        if count > 0 { words += "; \(count) rest\(count == 1 ? "s" : "") on it" }
        return item(verb == "runCode" ? "runs" : verb, words, mark: ProposalPage.sign(of: verb))
      })
  }

  /// How many objects rest on one, as the blast radius tells.
  private func dependants(of name: String) -> Int64 {
    let objects = proposal["assessment"]?["blastRadius"]?["objects"]?.elements ?? []
    return objects.first { $0["address"]?.text == name }?["dependants"]?.whole ?? 0
  }

  /// Terraform's own signs.
  private static func sign(of verb: String) -> String {
    switch verb {
    case "destroy", "forget": "-"
    case "replace": "±"
    case "create": "+"
    case "update": "~"
    default: "!"
    }
  }

  private var findings: [String] {
    let findings = (proposal["assessment"]?["findings"]?.elements ?? []).filter { $0["severity"] != "information" }
    return bounded(
      findings.map { finding in
        var lines = item(
          finding["severity"]?.text ?? "", "\(finding["message"]?.text ?? "") [\(finding["code"]?.text ?? "")]",
          mark: "!")
        if let remedy = finding["remedy"]?.text { lines += item("", "instead: \(remedy)", mark: " ") }
        return lines
      })
  }

  /// What one mistake with which reaches all of it.
  private var fates: [String] {
    ["accounts", "regions", "keys", "buckets", "vaults", "states"].flatMap { name -> [String] in
      let values = (proposal["assessment"]?["blastRadius"]?[name]?.elements ?? []).compactMap(\.text)
      return values.isEmpty ? [] : item(name, values.joined(separator: ", "), mark: " ")
    }
  }

  private var ground: [String] {
    guard let subject = proposal["subject"] else { return [] }
    var rows: [(String, String)] = []
    if let plan = subject["work"]?["saved_plan"]?.text { rows.append(("plan", "sha256:\(plan)")) }
    if let tree = subject["configuration"]?.text { rows.append(("code", "sha256:\(tree)")) }
    if let state = subject["state"] {
      let lineage = state["lineage"]?.text ?? ""
      let words = lineage.isEmpty ? "none yet" : "serial \(state["serial"]?.whole ?? 0), lineage \(lineage)"
      rows.append(("state", words))
    }
    rows.append(("backend", subject["backend"]?.text ?? ""))
    rows.append(("accounts", (subject["accounts"]?.elements ?? []).compactMap(\.text).joined(separator: ", ")))
    rows.append(("program", subject["terraform_version"]?.text.map { "Terraform \($0)" } ?? ""))
    if let proof = proposal["restorePoint"], proof != .null { rows.append(("restore", ProposalPage.words(proof))) }
    return rows.filter { !$0.1.isEmpty }.flatMap { item($0.0, $0.1, mark: " ") }
  }

  /// What a restore point's proof says of itself.
  private static func words(_ proof: StructuredValue) -> String {
    let texts = { (name: String) in (proof[name]?.elements ?? []).compactMap(\.text).joined(separator: ", ") }
    var words = proof["proven"]?.whole.map { "proven \(Instant(milliseconds: $0))" } ?? "none is proven"
    for (name, what) in [("covers", "covers"), ("sharedFates", "shares"), ("lacks", "lacks")] where !texts(name).isEmpty
    {
      words += "; \(what) \(texts(name))"
    }
    return words
  }

  private var runs: [String] {
    bounded(
      (proposal["runs"]?.elements ?? []).map { run in
        let ended = run["ended"]?.text.map { " to \($0)" } ?? ", not ended"
        return item(
          run["kind"]?.text ?? "",
          "by \(run["runner"]?.text ?? ""), sandbox \(run["sandbox"]?.text ?? ""), \(run["given"]?.text ?? "")\(ended)",
          mark: " ")
      })
  }

  private var next: [String] {
    let id = text("id")
    switch text("state") {
    case "held": return typed("tagout proposal approve \(id)") + typed("tagout proposal reject \(id) --reason …")
    case "unknown": return typed("tagout proposal reconcile \(id)")
    case let state where ProposalText.finalStates.contains(state): return []
    default: return typed("tagout proposal watch \(id)")
    }
  }

  // MARK: Lines

  /// A mark, a word and wrapped text behind it: `✗ data      aws_db_instance.main: …`.
  private func item(_ word: String, _ text: String, mark: String) -> [String] {
    let width = 15
    let body = ScreenText.wrapped(ScreenText.printable(text), to: max(20, columns - width))
    let first =
      "  \(mark) " + ScreenText.padded(ScreenText.cut(ScreenText.printable(word), to: width - 5), to: width - 4)
    let rest = String(repeating: " ", count: width)
    return body.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element }
  }

  private func bounded(_ items: [[String]]) -> [String] {
    let shown = items.prefix(ProposalPage.bound).flatMap { $0 }
    return items.count > ProposalPage.bound ? shown + ["    and \(items.count - ProposalPage.bound) more"] : shown
  }

  private func wrapped(_ text: String) -> [String] {
    ScreenText.wrapped(ScreenText.printable(text), to: columns)
  }

  /// A command to be typed.
  private func typed(_ command: String) -> [String] {
    ScreenText.wrapped(command, to: columns - 2).map { "  " + $0 }
  }

  private func text(_ name: String) -> String { ScreenText.printable(proposal[name]?.text ?? "") }

  private var proposer: String {
    let name = proposal["proposer"]?["name"]?.text ?? ""
    return proposal["proposer"]?["owner"]?.text.map { "\(name) of \($0)" } ?? name
  }

  private func painted(_ state: String) -> String {
    switch state {
    case "APPLIED", "APPROVED", "PLANNED": ink.green(state)
    case "HELD", "APPLYING", "PLANNING", "PROPOSED": ink.yellow(state)
    default: ink.red(state)
    }
  }
}
