import Vocabulary

extension Heartbeat {
  /// As it is kept: strings and whole numbers.
  package var value: StructuredValue {
    var members: [StructuredObject.Member] = [
      .init("position", .string(position)), .init("received", .integer(received.milliseconds)),
      .init("sequence", .integer(sequence)), .init("written", .integer(written.milliseconds)),
    ]
    if let committed { members.append(.init("committed", .string(committed))) }
    return .object(StructuredObject(members))
  }

  /// Nil for what is no beat.
  package init?(_ value: StructuredValue) {
    guard let sequence = value["sequence"]?.whole, let written = value["written"]?.whole,
      let position = value["position"]?.text, let received = value["received"]?.whole
    else { return nil }
    self.init(
      sequence: sequence, written: Instant(milliseconds: written), position: position,
      committed: value["committed"]?.text, received: Instant(milliseconds: received))
  }
}
