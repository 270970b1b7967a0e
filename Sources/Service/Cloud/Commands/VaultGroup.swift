import ArgumentParser

/// `tagout vault`
struct VaultGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vault",
    abstract: "Prove a vault with an attacker's hands, bring back what was hidden in it, print one to make.",
    subcommands: [VaultProbeCommand.self, VaultUndeleteCommand.self, VaultTemplate.self])
}
