import ArgumentParser
import Processes

/// `tagout person invite`
struct PersonInvite: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Show, on a terminal, how the first admin enrols.",
    discussion: """
      The command that it shows works once, within ten minutes, while there is no admin. It is shown on the controlling \
      terminal alone: no pipe and no file ever gets it.

      EXAMPLE
        sudo -u tagout tagout person invite --data /var/lib/tagout

      EXIT STATUS
        0 shown, 1 there is an admin already or no terminal, 64 usage
      """)

  @OptionGroup var folder: DataOption

  func run() async throws {
    guard let terminal = ControllingTerminal() else {
      throw ServiceError.refused(
        reason: "an invitation is shown on a controlling terminal alone, and there is none",
        remedy: "run it in a terminal of your own")
    }
    let core = try await ServerCore.open(folder.data)
    let origin = try await core.store.read { try $0.setting(.origin) }
    terminal.show(try await FirstAdmin.invitation(to: core, origin: origin))
  }
}
