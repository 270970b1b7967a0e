import ArgumentParser
import Vocabulary

/// `tagout notify remove`
struct NotifyRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Tell somebody no more.",
    discussion: """
      EXAMPLE
        tagout notify remove ops --data /var/lib/tagout

      EXIT STATUS
        0 nothing more is told, 1 there is no such target, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Argument(help: "The target's name.") var name: String
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let name = name
    let entry = ServerRecord.entry(
      "notify.removed", at: core.clock.now(), by: OperatingUser.actor(), ["name": .string(name)])
    try await core.store.write(.notifyRemoved) { store in
      guard try store.removeNotificationTarget(name) else {
        throw ServiceError.refused(reason: "there is no target \"\(name)\"", remedy: "see `tagout notify list`")
      }
      try store.append([entry])
    }
    try answer.print(.object(["removed": .string(name)]), text: "removed \(name)")
  }
}
