import ArgumentParser
import Formats
import Host
import Vocabulary

/// `tagout session show`
struct SessionShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what sessions are remembered for.",
    discussion: """
      EXAMPLE
        tagout session show 3f2a

      EXIT STATUS
        0 shown, 1 it cannot be read or there is no such session, 64 usage
      """)

  @Argument(help: "The session: its identifier, the beginning of it, or the client's name for it (default: all).")
  var session: String?

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let store = try KeptSession.store(for: HostEnvironment.current())
    var sessions = try KeptSession.all(in: store, at: SystemClock.now())
    if let session { sessions = [try KeptSession.named(session, among: sessions)] }
    let bytes = json ? try SessionText.json(sessions) : Array(SessionText.lines(sessions).utf8)
    try StandardStreams.write(bytes, to: .output)
  }
}
