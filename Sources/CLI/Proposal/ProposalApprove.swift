import ArgumentParser
import Formats
import Host
import Processes
import Vocabulary

/// `tagout proposal approve ID`
struct ProposalApprove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Sign a proposal, after reading what is lost.",
    discussion: """
      Shows each loss, worst first, asks at the terminal for the environment's name and for each loss of data, and signs
      the exact text with your key (ssh-keygen -Y sign -n tagout-approval-v1). An agent cannot run this: the hook refuses
      it, and it needs a terminal. Where data dies only a security key counts.

      EXAMPLE
        tagout proposal approve p-5f0c31 --as grace --key ~/.ssh/id_ed25519_sk

      EXIT STATUS
        0 signed, and nothing is missing now, 10 signed, and more is missing, 1 not signed or not taken, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @OptionGroup var signing: ProposalSigning
  @Argument(help: "The proposal, or the beginning of its name.") var id: String
  @Flag(help: "Break the glass: short, loud, and reviewed afterwards. Needs --reason.") var breakGlass = false
  @Option(help: "Why the glass is broken.") var reason: String?
  @Flag(help: "Print one JSON object; the questions are asked all the same.") var json = false

  func validate() throws {
    guard !breakGlass || reason != nil else { throw ValidationError("--break-glass needs --reason") }
  }

  func run() async throws {
    let terminal = try PersonAtTerminal.require(for: "approve a proposal", .current())
    let client = try server.client()
    let name = try signing.name()
    let place = ["api", "v1", "proposals", id]
    let proposal = try await client.json("GET", place)
    let offer = try await client.json("GET", place + ["approval"])
    guard let text = offer["text"]?.text else { throw CLIError.strangeAnswer(address: client.address) }
    // What is shown is read from the very text that is signed.
    guard let subject = try? JSONReader.read(Array(text.utf8)) else {
      throw CLIError.strangeAnswer(address: client.address)
    }
    let form = try ApprovalQuestions(proposal: proposal, subject: subject)
    guard let answers = form.ask(at: terminal) else { throw CLIError.notApproved(id) }
    let signature = try signing.signature(on: try signed(text, subject), namespace: "tagout-approval-v1")
    var body: StructuredObject = [
      "acknowledged": .array(answers.acknowledged.map(StructuredValue.string)), "breakGlass": .boolean(breakGlass),
      "person": .string(name), "signature": .string(signature), "typedName": .string(answers.typedName),
    ]
    if let reason { body = body.merging(["reason": .string(reason)]) }
    let approved = try await client.json("POST", place + ["approvals"], body: .object(body))
    try ProposalText.print(approved, asJSON: json)
    throw ExitCode(approved["state"]?.text == "held" ? 10 : 0)
  }

  /// A broken glass is signed as one, with its reason: nobody makes one of a plain yes.
  private func signed(_ text: String, _ subject: StructuredValue) throws -> String {
    guard breakGlass, case .object(let members) = subject else { return text }
    let glass = members.merging(["breakGlass": .string(reason ?? "")])
    return String(decoding: try JSONWriter.canonical(.object(glass)), as: UTF8.self)
  }
}
