import ArgumentParser

/// `tagout vault`
struct VaultGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vault",
    abstract: "Prove a vault with an attacker's hands, renew its locks, bring back what was hidden, print one to make.",
    subcommands: [
      VaultProbeCommand.self, VaultRenewCommand.self, VaultUndeleteCommand.self, VaultTemplate.self,
    ])
}
