import AgentProtocols
import Host
import Vocabulary

/// A diagnosis for people; each line says in a word what its sign says.
struct DiagnosisText {
  var diagnosis: Diagnosis

  /// All of it.
  var text: String {
    var lines = ["for user \(diagnosis.user.name ?? "uid \(diagnosis.user.id)")"]
    let absent = diagnosis.clients.filter { !$0.isMeasured && $0.grade == nil }
    lines += diagnosis.clients.filter { client in !absent.contains { $0.name == client.name } }.flatMap(client)
    if !absent.isEmpty { lines.append("not here: " + absent.map(\.title).joined(separator: ", ")) }
    lines += ["files"] + diagnosis.files.map(file)
    lines +=
      ["rings"]
      + RingStates.of(diagnosis).map { ring in
        sign(ring.holds) + (ring.holds ? "holds" : "does not hold") + "  \(ring.number) \(ring.name): \(ring.detail)"
      }
    if !diagnosis.credentials.isEmpty {
      lines +=
        ["keys in this user's reach"]
        + diagnosis.credentials.map { key in
          "  ✗ reachable  \(key.what): \(key.path)"
            + (key.names.isEmpty ? "" : " (\(key.names.joined(separator: ", ")))")
        }
    }
    let steps = DiagnosisSteps.of(diagnosis)
    if !steps.isEmpty { lines.append("next") }
    for (index, step) in steps.enumerated() { lines += ["  \(index + 1). \(step.why)", "     \(step.command)"] }
    return (lines + [conclusion]).map { $0 + "\n" }.joined()
  }

  private var conclusion: String {
    switch diagnosis.grade {
    case .holds: "✓ holds: what is installed works, and this user cannot edit what it rests on"
    case .advice: "✗ advice: whoever works as this user can go past what is guarded here"
    case .broken: "✗ broken: a guard that is believed to be there is not"
    }
  }

  private func sign(_ isGood: Bool) -> String { isGood ? "  ✓ " : "  ✗ " }

  private func client(_ client: ClientDiagnosis) -> [String] {
    var head = client.title
    if let version = client.version { head += " \(version)" }
    if client.isTooOld { head += " (too old for onFailure, which came with 2.1.295)" }
    guard client.grade != nil else { return ["\(head): not here"] }
    if !client.isMeasured { head += " (documented, not measured)" }
    var lines = [head]
    lines += client.hooks.map(hook)
    lines += client.problems.map { "  ✗ not called  \($0.path): \($0.reason)" }
    if client.hooks.isEmpty, client.problems.isEmpty { lines.append("  ✗ unguarded  no hook of Tagout is registered") }
    if client.runsSkillShell == true, !client.hooks.isEmpty {
      lines.append("  ✗ open  the shell inside skills is not asked about: disableSkillShellExecution is not true")
    }
    if !client.hooks.isEmpty {
      let last = client.lastCall.map { WatchLine.span(from: $0, to: diagnosis.now) + " ago" }
      lines.append("    last called  \(last ?? "not yet, canaries aside")")
    }
    return lines
  }

  private func hook(_ hook: ClientDiagnosis.Hook) -> String {
    let place = "\(hook.registered.path) (\(hook.registered.kind.rawValue))"
    if let problem = hook.problem { return "  ✗ broken  \(place): \(problem)" }
    let record = hook.isRecorded ? "" : ", but this user's ledger has no record of it"
    return "  ✓ works  \(place): a canary destroy was refused\(record)"
  }

  private func file(_ file: Diagnosis.GuardedFile) -> String {
    let words = "\(file.what)  \(file.path)"
    switch file.access.way {
    case .write: return "  ✗ editable  \(words): this user can write it"
    case .replace where file.access.owner == nil: return "  ✗ editable  \(words): this user can make it"
    case .replace(let folder): return "  ✗ editable  \(words): this user can put another in its place, in \(folder)"
    case nil where file.access.isOpenToOthers: return "  ✗ editable  \(words): its rights let others write it"
    case nil: return "  ✓ safe  \(words): this user cannot change it"
    }
  }
}
