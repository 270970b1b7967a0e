import ArgumentParser

/// `tagout proposal`
struct ProposalGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proposal",
    abstract: "Look at proposals, approve and refuse them.",
    subcommands: [
      ProposalList.self, ProposalShow.self, ProposalWatch.self, ProposalApprove.self, ProposalReject.self,
      ProposalCancel.self, ProposalWait.self, ProposalReconcile.self,
    ])
}
