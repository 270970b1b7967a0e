import ArgumentParser
import Vocabulary

/// `tagout person link`
struct PersonLink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Print a link by which a person enrols a passkey.",
    discussion: """
      The link works once, for a day. A passkey that may approve counts only once somebody who may approve already has \
      vouched for it: at the page, or with `tagout person vouch`.

      EXAMPLE
        tagout person link grace --role approver --data /var/lib/tagout

      EXIT STATUS
        0 printed, 1 the person cannot be invited, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Argument(help: "The person's name.")
  var name: String
  @Option(help: "proposer, approver, auditor or admin; approver unless given or enrolled.")
  var role: PersonRole?
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    guard Workspace.isName(name) else {
      throw ValidationError("\"\(name)\" is no name of a person: letters, digits, '.', '_' and '-', at most 128")
    }
  }

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    guard let origin = try await core.store.read({ try $0.setting(.origin) }) else {
      throw ServiceError.refused(
        reason: "it is not known where browsers find the server", remedy: "start it once, and try again")
    }
    let invited = try await EnrolDesk.invite(name, role: role, in: core, by: OperatingUser.actor())
    let link = "\(origin)/enrol#\(invited.code)"
    try answer.print(
      .object(["link": .string(link), "person": .string(name), "role": .string(invited.role.rawValue)]), text: link)
  }
}
