import Vocabulary

extension TakenBackup {
  /// As journals and stores keep it.
  package var value: StructuredValue {
    var members: [StructuredObject.Member] = [
      .init("bytes", .integer(bytes)), .init("ended", .integer(ended.milliseconds)), .init("label", .string(label)),
      .init("started", .integer(started.milliseconds)),
    ]
    if let log {
      members.append(
        .init(
          "log",
          .object([
            "start": .string(log.startPosition), "start_segment": .string(log.startSegment),
            "stop": .string(log.stopPosition), "stop_segment": .string(log.stopSegment),
          ])))
    }
    return .object(StructuredObject(members))
  }

  /// Nil for what is no backup.
  package init?(value: StructuredValue) {
    guard let label = value["label"]?.text, let started = value["started"]?.whole, let ended = value["ended"]?.whole,
      let bytes = value["bytes"]?.whole
    else { return nil }
    self.init(
      label: label, started: Instant(milliseconds: started), ended: Instant(milliseconds: ended), log: nil, bytes: bytes
    )
    guard let log = value["log"] else { return }
    guard let start = log["start"]?.text, let stop = log["stop"]?.text, let first = log["start_segment"]?.text,
      let last = log["stop_segment"]?.text
    else { return nil }
    self.log = LogSpan(startPosition: start, stopPosition: stop, startSegment: first, stopSegment: last)
  }
}
