import ArgumentParser

/// `tagout state`: the states that a server keeps.
struct StateGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "Look at the states a server keeps, and mend them.",
    discussion: """
      EXAMPLE
        tagout state list shop --server http://127.0.0.1:8420 --token-file token

      EXIT STATUS
        0 done, 1 it was not or it was refused, 64 usage
      """,
    subcommands: [
      StateList.self, StateShow.self, StateDiff.self, StateRestore.self, StateAdopt.self, StateUnlock.self,
      StateDeclareWords.self,
    ])
}
