import ArgumentParser

/// `tagout person`
struct PersonGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Enrol the people who may approve.",
    subcommands: [
      PersonAdd.self, PersonInvite.self, PersonLink.self, PersonList.self, PersonRemove.self, PersonSubjectCommand.self,
      PersonVouch.self,
    ])
}
