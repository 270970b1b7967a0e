import Vocabulary

/// What comes out of looking at invocations: effects, findings, and the facts that are still lacking.
///
/// A tool's reader writes into it and reads facts through it; it never sees a file.
package struct Inspection: Sendable {
  /// The facts that the caller has supplied so far.
  package let facts: Facts
  /// What would happen.
  package private(set) var effects: [Effect] = []
  /// What was noticed.
  package private(set) var findings: [Finding] = []
  private var noted: Set<Finding> = []
  /// The facts that are lacking and why, each once, in the order they were asked for.
  package private(set) var lacking: [Lack] = []
  /// The saved plans that an apply would run, to be judged by their content.
  package private(set) var plans: [PlanReference] = []
  /// The states that plans were made against, to be remembered when they are applied.
  package var seenStates: [SeenState] = []
  /// The plans that the same text makes, by absolute path: whether with `-destroy`.
  package var plansMade: [String: Bool] = [:]
  /// The files that earlier programs of the same text were given and may have changed.
  package var touchedPaths: Set<String> = []
  /// What files may hold that the same text writes, by the key of their path.
  package var writtenFiles: [String: WrittenFile] = [:]
  /// The changes of files whose new text is seen, each with its absolute path where that is known.
  package private(set) var changes: [FileChange] = []
  /// Whether what is looked at stands in the file of a task: it is kept as it was written and run by many, so that
  /// only what it would lose counts, not what it changes on this machine.
  package var isInTask = false
  /// The files into which programs of the same text may have put another text.
  package var rewrittenPaths: Set<String> = []
  /// The ARNs of the roles that earlier programs of the same text take on.
  package var assumedRoles: [String] = []
  /// Whether what is walked runs on another machine: its files cannot be read here.
  package var isElsewhere = false
  /// Where what is walked runs, as far as choices go: nil for the machine that was asked.
  package var scope: String?
  /// The tunnels that programs of the same text have opened, on any machine.
  private var openTunnels: [Tunnel] = []
  /// What the same text has chosen for the commands that follow.
  private var choices: [Choice] = []

  /// What was chosen, in which file it is kept, and on which machine.
  private struct Choice {
    var what: String
    var holder: String
    var scope: String?
    var choice: WorkspaceChoice
  }

  /// A workspace, or another thing of which one is current, that the same text selects.
  package struct WorkspaceChoice: Sendable, Hashable {
    package var name: String
    /// False when what follows runs even if the selection failed.
    package var isCertain: Bool
  }

  /// A fact that is lacking.
  package struct Lack: Sendable, Hashable {
    package var query: FactQuery
    /// What it is needed for, in a few words.
    package var reason: String
  }

  /// A saved plan that an invocation would apply.
  package struct PlanReference: Sendable, Hashable {
    /// The absolute path; nil when the folder is not known.
    package var path: String?
    /// As the command names it.
    package var name: String
    package var evidence: Evidence
    /// Where the invocation itself would land, when its words tell.
    package var environment: Environment
  }

  package init(facts: Facts = Facts()) {
    self.facts = facts
  }

  /// Notes what would happen.
  package mutating func note(_ effect: Effect) {
    effects.append(effect)
  }

  /// Notes what was noticed; the same finding twice counts once.
  package mutating func note(_ finding: Finding) {
    var finding = finding
    if isInTask, Inspection.countsOnlyWhenTyped(finding.code), finding.severity > .information {
      finding.code = "command.task-housekeeping"
      finding.severity = .information
    }
    if noted.insert(finding).inserted { findings.append(finding) }
  }

  /// Changes the findings from an index on; what becomes the same as an earlier one is left out.
  package mutating func changeFindings(from start: Int, _ change: (Finding) -> Finding) {
    let changed = findings[start...].map(change)
    noted.subtract(findings[start...])
    findings.removeSubrange(start...)
    for finding in changed { note(finding) }
  }

  /// Whether a finding is about this machine, or about a text that could have been written plainly.
  private static func countsOnlyWhenTyped(_ code: FindingCode) -> Bool {
    switch code.text {
    case "command.opaque-shell", "command.script-unreadable", "file.outside-project", "file.permissions-changed",
      "file.system-changed", "file.mirror-deletes", "file.data-moved", "shell.unparsed-guarded":
      true
    default: false
    }
  }

  /// Says of the findings from this index on where their words stand: `make teardown runs Makefile:12`.
  package mutating func explain(since index: Int, _ where: String) {
    for index in index..<max(index, findings.count) where findings[index].severity > .information {
      findings[index].message = "\(`where`): \(findings[index].message)"
      noted.insert(findings[index])
    }
  }

  /// Notes a change of a file whose new text is seen.
  package mutating func note(_ change: FileChange) {
    changes.append(change)
  }

  /// Notes a saved plan that would be applied.
  package mutating func note(_ plan: PlanReference) {
    if !plans.contains(plan) { plans.append(plan) }
  }

  /// Notes that what follows runs whether the selections worked or not.
  package mutating func doubtChoices() {
    for index in choices.indices { choices[index].choice.isCertain = false }
  }

  /// Notes that something is chosen for what runs only if that worked, e.g. a context of Kubernetes.
  ///
  /// - Parameters:
  ///   - what: of what it is one: `kubernetes context`.
  ///   - holder: where that is kept, e.g. a kubeconfig; what is chosen in one says nothing of another.
  package mutating func choose(_ name: String, as what: String, in holder: String = "") {
    forgetChoice(what, in: holder)
    let choice = WorkspaceChoice(name: name, isCertain: true)
    choices.append(Choice(what: what, holder: holder, scope: scope, choice: choice))
  }

  /// Notes that nothing is known any more of what was chosen.
  package mutating func forgetChoice(_ what: String, in holder: String = "") {
    choices.removeAll { $0.what == what && $0.holder == holder && $0.scope == scope }
  }

  /// What the same text has chosen on the machine at hand.
  package func choice(_ what: String, in holder: String = "") -> WorkspaceChoice? {
    choices.first { $0.what == what && $0.holder == holder && $0.scope == scope }?.choice
  }

  /// What the same text has chosen on the machine at hand, but kept elsewhere: it can only raise. Sorted.
  package func choices(_ what: String, outside holder: String) -> [String] {
    choices.filter { $0.what == what && $0.scope == scope && $0.holder != holder }.map(\.choice.name).sorted()
  }

  /// Notes that a port of the machine at hand leads elsewhere.
  package mutating func note(_ tunnel: Tunnel) {
    var tunnel = tunnel
    tunnel.scope = scope
    if !openTunnels.contains(tunnel) { openTunnels.append(tunnel) }
  }

  /// The tunnels of the machine at hand.
  package var tunnels: Tunnels {
    openTunnels.isEmpty ? Tunnels() : Tunnels(openTunnels.filter { $0.scope == scope })
  }

  /// The key of a file on another machine or in a container: it is none of those here.
  package static func key(_ path: String, at place: Environment?) -> String {
    "@\(place?.name ?? "elsewhere")\0\(path)"
  }

  /// The path that a key of a file stands for.
  package static func path(ofKey key: String) -> String {
    key.utf8.firstIndex(of: 0).map { String(key[key.utf8.index(after: $0)...]) } ?? key
  }

  /// Takes over what another inspection of the same facts noted.
  package mutating func merge(_ other: Inspection) {
    effects += other.effects
    for finding in other.findings { note(finding) }
    for lack in other.lacking { _ = ask(lack.query, for: lack.reason) }
    for plan in other.plans { note(plan) }
    changes += other.changes
  }

  /// Takes over what a text inside of something else gave: its offsets mean nothing outside, and where nothing told
  /// where it would land, what stands around it may.
  package mutating func merge(_ inner: Inspection, at evidence: Evidence, in environment: Environment? = nil) {
    for var effect in inner.effects {
      effect.evidence = evidence
      note(effect)
    }
    for var finding in inner.findings {
      finding.evidence = evidence
      if let environment, (finding.environment?.tier ?? .unknown) == .unknown { finding.environment = environment }
      note(finding)
    }
    for lack in inner.lacking { _ = ask(lack.query, for: lack.reason) }
    for var plan in inner.plans {
      plan.evidence = evidence
      note(plan)
    }
    for var change in inner.changes {
      change.evidence = evidence
      note(change)
    }
  }

  /// The answer to a query, or nil after noting that it is lacking.
  ///
  /// A reader that gets nil goes on as if nothing were known: the caller asks again with the fact, except for a file of
  /// another machine, which nobody can read.
  package mutating func ask(_ query: FactQuery, for reason: String) -> Fact? {
    if isElsewhere { return nil }
    if let fact = facts[query] { return fact }
    if !lacking.contains(where: { $0.query == query }) { lacking.append(Lack(query: query, reason: reason)) }
    return nil
  }
}
