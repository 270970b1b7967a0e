import Vocabulary

extension RememberedAct {
  /// As a line of the store keeps it.
  package var value: StructuredValue {
    .object([
      "at": .integer(time.milliseconds), "codes": .array(codes.map(StructuredValue.string)),
      "command": .string(command), "effects": .array(effects.map(\.value)), "id": .string(fingerprint),
      "outcome": .string(outcome.rawValue),
    ])
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard let time = value["at"]?.whole, let outcome = value["outcome"]?.text.flatMap(Outcome.init),
      let command = value["command"]?.text, let fingerprint = value["id"]?.text
    else { return nil }
    self.init(
      at: Instant(milliseconds: time), outcome, command, fingerprint: fingerprint,
      codes: (value["codes"]?.elements ?? []).compactMap(\.text),
      effects: (value["effects"]?.elements ?? []).compactMap { SessionEffect($0) })
  }
}

extension SessionMemory {
  /// The memory that lines of a store hold: acts, and notes of what has run. Lines that say neither are passed over.
  package init(lines: [StructuredValue], at now: Instant) {
    var acts: [RememberedAct] = []
    for line in lines {
      if let act = RememberedAct(line) {
        acts.append(act)
      } else if let fingerprint = line["ran"]?.text,
        let index = acts.lastIndex(where: { $0.fingerprint == fingerprint && $0.outcome == .asked })
      {
        acts[index].outcome = .confirmed
      }
    }
    self.init(acts, at: now)
  }

  /// The line that notes that an act has run.
  package static func ran(_ fingerprint: String, at now: Instant) -> StructuredValue {
    .object(["at": .integer(now.milliseconds), "ran": .string(fingerprint)])
  }
}
