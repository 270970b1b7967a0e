import ArgumentParser
import Vocabulary

/// `tagout person subject`
struct PersonSubjectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subject",
    abstract: "Link a person to whom an identity provider knows.",
    discussion: """
      Whoever signs in there as that subject is that person here. A refused sign-in says the subject. One subject under \
      two names counts once.

      EXAMPLE
        tagout person subject ada 'https://idp.example.com#00u1' --data /var/lib/tagout

      EXIT STATUS
        0 linked, 1 there is no such person, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Argument(help: "The person's name.")
  var name: String
  @Argument(help: ArgumentHelp("The provider and its subject.", valueName: "issuer#subject"))
  var subject: String
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    guard subject.contains("#"), subject.utf8.count <= 1024 else {
      throw ValidationError("\"\(subject)\" is no ISSUER#SUBJECT")
    }
  }

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let (name, subject, now) = (name, subject, core.clock.now())
    try await core.store.write(.personLinked) { store in
      guard let person = try store.person(named: name), person.removed == nil else {
        throw ServiceError.refused(
          reason: "nobody of the name \"\(name)\" is enrolled", remedy: "see `tagout person list`")
      }
      try store.set(PersonSubject(subject: subject, person: name, groups: []), at: now)
      try store.append([
        ProviderDesk.entry(
          "person.linked", name, subject, [], at: now, role: person.role, by: OperatingUser.actor())
      ])
    }
    try answer.print(
      .object(["name": .string(name), "subject": .string(subject)]), text: "\(subject) is \(name) here")
  }
}
