import Formats
import Processes
import Vocabulary

/// What a person is shown and asked before they sign.
struct ApprovalQuestions {
  /// What the person answered.
  struct Answers {
    var typedName: String
    var acknowledged: [String]
  }

  /// More losses of data than this are acknowledged by their number, not one by one.
  private static let oneByOne = 10

  let proposal: StructuredValue
  /// What is signed.
  let subject: StructuredValue
  /// The command that would be run, as it was held against what is signed.
  let command: String?

  init(proposal: StructuredValue, subject: StructuredValue) throws {
    self.proposal = proposal
    self.subject = subject
    command = try ShownCommand.line(proposal, signing: subject)
  }

  private var environment: String { subject["environment"]?.text ?? subject["workspace"]?.text ?? "" }

  /// All of it, in plain words: what would run where, and each loss, worst first.
  var text: String {
    let losses = ProposalText.losses(of: subject)
    var lines = ["", "\(ProposalText.line(proposal))", "Where: \(environment), \(subject["tier"]?.text ?? "unknown")"]
    if let accounts = subject["accounts"]?.elements, !accounts.isEmpty {
      lines.append("Cloud account: " + accounts.compactMap(\.text).joined(separator: ", "))
    }
    if let command { lines += command.split(separator: "\n").map(String.init) }
    lines.append(losses.isEmpty ? "Nothing is lost by it." : "What is lost:")
    lines += losses.map { "  \($0.kind.uppercased())  \($0.sentence) (\($0.thing))" }
    for finding in proposal["assessment"]?["findings"]?.elements ?? []
    where finding["severity"] != "information" {
      lines.append("  finding  \(finding["message"]?.text ?? "") [\(finding["code"]?.text ?? "")]")
    }
    return lines.map(ScreenText.printable).joined(separator: "\n") + "\n\n"
  }

  /// Asks; nil when the person does not go on.
  func ask(at terminal: ControllingTerminal) -> Answers? {
    terminal.show(text)
    let data = ProposalText.losses(of: subject).filter { ["data", "backup", "key"].contains($0.kind) }
    if data.count > ApprovalQuestions.oneByOne {
      guard terminal.ask("\(data.count) losses of data. Type their number if you have read them: ") == "\(data.count)"
      else { return nil }
    } else {
      for loss in data {
        let answer = terminal.ask("\(ScreenText.printable(loss.thing)) is lost. Is that meant? [y/N] ")
        guard let answer, ["y", "yes"].contains(answer.lowercased()) else { return nil }
      }
    }
    guard let typed = terminal.ask("Type the environment's name, \(environment), to sign: "), typed == environment
    else {
      return nil
    }
    return Answers(typedName: typed, acknowledged: data.map(\.thing))
  }
}
