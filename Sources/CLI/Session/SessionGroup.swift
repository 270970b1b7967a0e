import ArgumentParser

/// `tagout session`: what is remembered of agents' sessions.
struct SessionGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Show and forget what sessions are remembered for.",
    discussion: """
      What a session was refused, was asked about and has taken away is remembered for twelve hours and judged together
      with what it asks next.

      EXAMPLE
        tagout session show

      EXIT STATUS
        0 done, 1 it could not be done, 64 usage
      """,
    subcommands: [SessionShow.self, SessionForget.self])
}
