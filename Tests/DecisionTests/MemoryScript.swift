import Decision
import Vocabulary

/// A session played by hand: effects in, what the memory adds out.
struct MemoryScript {
  private(set) var memory: SessionMemory
  private var milliseconds: Int64 = 1_795_000_000_000
  private var count = 0

  init() {
    memory = SessionMemory(at: Instant(milliseconds: milliseconds))
  }

  var now: Instant { Instant(milliseconds: milliseconds) }

  mutating func wait(minutes: Int64) {
    milliseconds += minutes * 60_000
    memory = SessionMemory(memory.acts, at: now)
  }

  /// Judges an effect with a finding of its own, remembers it, and gives the answer.
  ///
  /// - Parameters:
  ///   - ruling: the code of a finding on the same words; nil when nothing is found about it.
  ///   - address: where a saved plan says it; nil when the words of a command do.
  mutating func ask(
    _ verb: EffectVerb, _ kind: String, _ role: ResourceRole, _ name: String?, _ tier: Tier? = nil,
    extent: Extent = .one, reversibility: Reversibility = .irreversible, ruling: FindingCode? = nil,
    command: String? = nil, address: String? = nil
  ) -> Verdict {
    count += 1
    let evidence = address.map(Evidence.address) ?? Evidence.text(ByteRange(0, 10))
    let effect = Effect(
      verb, Resource(kind: kind, role: role, name: name), extent: extent, reversibility: reversibility,
      evidence: evidence)
    let environment = tier.map { Environment(name: "the \($0.rawValue)", tier: $0, evidence: "the test") }
    let findings = ruling.map {
      [Finding($0, .high, "takes it away", evidence: evidence, environment: environment)]
    }
    let act = SessionAct(
      command: command ?? "command \(count)", fingerprint: command ?? "command \(count)", directory: "/srv/shop",
      effects: [effect], findings: findings ?? [])
    let verdict = Judgement.verdict(on: (findings ?? []) + memory.recall(act, at: now), by: .builtIn)
    if let kept = SessionMemory.act(act, verdict: verdict, at: now, ruling: Policy.builtIn.ruling) {
      memory = SessionMemory(memory.acts + [kept], at: now)
    }
    milliseconds += 60_000
    return verdict
  }
}
