import Processes

/// Asks which cloud accounts a run's credentials are for.
struct CloudAccounts: Sendable {
  let context: RunContext

  /// E.g. `aws:123456789012`; `aws:unknown` when there are credentials and nobody can tell, none without credentials.
  func find() async throws -> [String] {
    if let account = context.issued?.account { return [account] }
    guard context.environment.hasAWSCredentials else { return [] }
    guard let program = ProgramSearch.find("aws", path: context.settings.path) else { return ["aws:unknown"] }
    RunnerPoint.identityBeforeExec.pass()
    let words = ["sts", "get-caller-identity", "--query", "Account", "--output", "text"]
    let command = ChildCommand(
      program, words, environment: .exactly(context.environment.forCommand),
      workingDirectory: context.folder.home, timeLimit: .seconds(60))
    // A program that cannot be run, or takes too long, tells nothing.
    let result = try? await context.keeper.run(command)
    RunnerPoint.identityAfterExec.pass()
    try context.checkStops()
    let text = result.map { $0.ending.isSuccess ? $0.text : "" } ?? ""
    let account = text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    let isNumber = account.utf8.count == 12 && account.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return [isNumber ? "aws:\(account)" : "aws:unknown"]
  }
}
