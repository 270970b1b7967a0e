import Vocabulary

extension RememberedAct {
  /// As a line of the store keeps it.
  package var value: StructuredValue {
    var members: [StructuredObject.Member] = [
      .init("at", .integer(time.milliseconds)), .init("codes", .array(codes.map(StructuredValue.string))),
      .init("command", .string(command)), .init("effects", .array(effects.map(\.value))),
      .init("id", .string(fingerprint)), .init("outcome", .string(outcome.rawValue)),
    ]
    if let use { members.append(.init("use", .string(use))) }
    return .object(StructuredObject(members))
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard let time = value["at"]?.whole, let outcome = value["outcome"]?.text.flatMap(Outcome.init),
      let command = value["command"]?.text, let fingerprint = value["id"]?.text
    else { return nil }
    self.init(
      at: Instant(milliseconds: time), outcome, command, fingerprint: fingerprint, use: value["use"]?.text,
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
      } else if let index = SessionMemory.confirmed(by: line, among: acts) {
        acts[index].outcome = .confirmed
      }
    }
    self.init(acts, at: now)
  }

  /// Which act a note says has run: the call of that name, else the same text in the same folder.
  private static func confirmed(by line: StructuredValue, among acts: [RememberedAct]) -> Int? {
    guard let fingerprint = line["ran"]?.text else { return nil }
    let use = line["use"]?.text
    let named = acts.lastIndex { $0.outcome == .asked && use != nil && $0.use == use }
    return named ?? acts.lastIndex { $0.outcome == .asked && $0.fingerprint == fingerprint }
  }

  /// The line that notes that an act has run after it was asked about; nil when the memory knows of no such act.
  ///
  /// - Parameter use: the client's name for the call: the folder, and with it the fingerprint, may have changed since.
  package func ran(_ fingerprint: String, use: String?, at now: Instant) -> StructuredValue? {
    var members: [StructuredObject.Member] = [
      .init("at", .integer(now.milliseconds)), .init("ran", .string(fingerprint)),
    ]
    if let use { members.append(.init("use", .string(SessionText.cut(use)))) }
    let line = StructuredValue.object(StructuredObject(members))
    return SessionMemory.confirmed(by: line, among: acts) == nil ? nil : line
  }
}
