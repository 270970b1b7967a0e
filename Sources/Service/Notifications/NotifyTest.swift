import ArgumentParser
import Vocabulary

/// `tagout notify test`
struct NotifyTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Tell somebody that they can be told.",
    discussion: """
      EXAMPLE
        tagout notify test ops --data /var/lib/tagout

      EXIT STATUS
        0 it was taken, 1 it was not, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Argument(help: "The target's name.") var name: String
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let name = name
    guard let target = try await core.store.read({ try $0.notificationTargets() }).first(where: { $0.name == name })
    else {
      throw ServiceError.refused(reason: "there is no target \"\(name)\"", remedy: "see `tagout notify list`")
    }
    let now = core.clock.now()
    do {
      try await NotificationPost(core: core, target: target)
        .deliver(NotificationMessage(test: name, at: now, base: nil))
    } catch {
      throw ServiceError.refused(reason: "\(target.shownAddress): \(error)", remedy: "mend the cause and try again")
    }
    let entry = ServerRecord.entry("notify.tested", at: now, by: OperatingUser.actor(), ["name": .string(name)])
    try await core.store.write(.notifyTested) { try $0.append([entry]) }
    try answer.print(.object(["taken": true]), text: "it was taken")
  }
}
