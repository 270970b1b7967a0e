import ArgumentParser
import Vocabulary

/// `tagout notify list`
struct NotifyList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show who is told of what happens.",
    discussion: """
      EXAMPLE
        tagout notify list --data /var/lib/tagout

      EXIT STATUS
        0 shown, 1 the data cannot be read, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let targets = try await core.store.read { try $0.notificationTargets() }
    let rows = targets.map { target in
      [
        target.name, target.kind.rawValue, target.shownAddress,
        target.topics.map(\.rawValue).sorted().joined(separator: ","),
        target.attempts == 0 ? "told" : "\(target.attempts) tries in vain",
      ]
    }
    try answer.print(
      .object(["targets": .array(targets.map(\.value))]),
      text: TextTable.text([["NAME", "KIND", "ADDRESS", "TOPICS", "STANDS"]] + rows))
  }
}
