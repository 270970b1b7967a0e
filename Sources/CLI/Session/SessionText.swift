import Decision
import Formats
import Host
import Vocabulary

/// What sessions are remembered for, for people and as JSON.
enum SessionText {
  /// A paragraph a session, three lines an act at most; one line when there is none.
  static func lines(_ sessions: [KeptSession]) -> String {
    guard !sessions.isEmpty else { return "No session is remembered for anything.\n" }
    return sessions.map(paragraph).joined(separator: "\n")
  }

  private static func paragraph(_ session: KeptSession) -> String {
    let name = session.name.map { "\($0.client) \($0.session ?? "without a session's name"), \($0.directory)" }
    var text = "\(session.shortIdentifier)  \(name ?? "a client that is not told")\n"
    for act in session.memory.acts {
      text += "  \(act.time)  \(padded(act.outcome.rawValue))  \(act.command)\n"
      for effect in act.effects.prefix(3) { text += "      \(line(effect))\n" }
      if !act.codes.isEmpty { text += "      because of \(act.codes.joined(separator: ", "))\n" }
    }
    return text
  }

  private static func line(_ effect: SessionEffect) -> String {
    let place = effect.place.map { " (\($0))" } ?? ""
    return
      "\(effect.verb.rawValue) \(effect.kind)\(effect.name.map { " " + $0 } ?? "") in \(effect.tier.rawValue)\(place)"
  }

  private static func padded(_ word: String) -> String {
    word + String(repeating: " ", count: max(0, 9 - word.utf8.count))
  }

  /// `{"sessions":[{"id","client","session","directory","acts":[…]}]}` and a line feed.
  static func json(_ sessions: [KeptSession]) throws(FormatError) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("sessions")
    writer.beginArray()
    for session in sessions {
      writer.beginObject()
      writer.name("id")
      writer.string(session.identifier)
      if let name = session.name {
        writer.name("client")
        writer.string(name.client)
        writer.name("directory")
        writer.string(name.directory)
        if let session = name.session {
          writer.name("session")
          writer.string(session)
        }
      }
      writer.name("acts")
      writer.beginArray()
      for act in session.memory.acts { try write(act, to: &writer) }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// An act as the store keeps it, with its time as people read it too.
  private static func write(_ act: RememberedAct, to writer: inout JSONWriter) throws(FormatError) {
    guard case .object(let kept) = act.value else { return }
    try writer.value(.object(kept.merging(["time": .string(act.time.description)])))
  }
}
