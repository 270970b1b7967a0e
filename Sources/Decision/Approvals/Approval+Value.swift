import Vocabulary

extension Approval {
  /// As the store and the ledger keep it.
  package var value: StructuredValue {
    var members: [StructuredObject.Member] = [
      .init("id", .string(id)), .init("key", facts.value), .init("mode", .string(mode.rawValue)),
      .init("person", .string(person)), .init("received", received.value), .init("signature", signature.value),
      .init("subject", .string(subject.text)),
    ]
    if let typedName { members.append(.init("typed_name", .string(typedName))) }
    if let reason { members.append(.init("reason", .string(reason))) }
    return .object(StructuredObject(members))
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard let id = value["id"]?.text, let facts = value["key"].flatMap({ SignatureFacts($0) }),
      let mode = value["mode"]?.text.flatMap(Mode.init), let person = value["person"]?.text,
      let received = value["received"].flatMap({ ClockReading($0) }),
      let signature = value["signature"].flatMap({ ApprovalSignature($0) }),
      let subject = value["subject"]?.text.flatMap({ ContentDigest($0) })
    else { return nil }
    self.init(
      id: id, person: person, signature: signature, facts: facts, subject: subject, mode: mode, received: received,
      typedName: value["typed_name"]?.text, reason: value["reason"]?.text)
  }
}

extension ClockReading {
  /// As the store keeps it.
  package var value: StructuredValue {
    .object([
      "boot": .string(boot), "era": .integer(era), "monotonic": .integer(monotonic),
      "wall": .integer(wall.milliseconds),
    ])
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard let boot = value["boot"]?.text, let monotonic = value["monotonic"]?.whole, let wall = value["wall"]?.whole,
      let era = value["era"]?.whole
    else { return nil }
    self.init(wall: Instant(milliseconds: wall), monotonic: monotonic, boot: boot, era: era)
  }
}

extension SignatureFacts {
  fileprivate var value: StructuredValue {
    .object([
      "counter": counter.map { .integer(Int64($0)) } ?? .null, "hardware": .boolean(isHardwareBound),
      "name": .string(key), "present": .boolean(isUserPresent), "synced": .boolean(isSynced),
      "verified": .boolean(isUserVerified),
    ])
  }

  fileprivate init?(_ value: StructuredValue) {
    guard let key = value["name"]?.text, let isHardware = value["hardware"]?.truth,
      let isPresent = value["present"]?.truth, let isVerified = value["verified"]?.truth
    else { return nil }
    self.init(
      key: key, isHardwareBound: isHardware, isUserPresent: isPresent, isUserVerified: isVerified,
      counter: value["counter"]?.whole.flatMap { UInt32(exactly: $0) }, isSynced: value["synced"]?.truth ?? false)
  }
}
