import Formats
import Host
import Logging
import Vocabulary

/// The server's log on standard error: a line an event, as words or as JSON.
struct ServerLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level
  let isJSON: Bool

  /// Makes it the log of the whole process; called once, before anything is logged.
  static func begin(level: Logger.Level, isJSON: Bool) {
    LoggingSystem.bootstrap { _ in ServerLog(logLevel: level, isJSON: isJSON) }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let facts = metadata.merging(event.metadata ?? [:]) { _, new in new }.sorted { $0.key < $1.key }
    let time = SystemClock.now().description
    let line =
      isJSON
      ? json(time, event, facts)
      : "\(time) \(event.level) \(event.message)" + facts.map { " \($0.key)=\($0.value)" }.joined()
    // A log that nobody takes must not stop the server.
    try? StandardStreams.write(Array((ServerLog.oneLine(line) + "\n").utf8), to: .error)
  }

  private func json(_ time: String, _ event: LogEvent, _ facts: [(key: String, value: Logger.MetadataValue)]) -> String
  {
    var members: [StructuredObject.Member] = [
      .init("level", .string(event.level.rawValue)), .init("message", .string(event.message.description)),
      .init("time", .string(time)),
    ]
    for (key, value) in facts where !["level", "message", "time"].contains(key) {
      members.append(.init(key, .string(value.description)))
    }
    // Strings alone can always be written.
    let bytes = (try? JSONWriter.canonical(.object(StructuredObject(members)))) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Control characters are what somebody sent: they begin no line of their own and paint nothing.
  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? "?" : $0 }))
  }
}
