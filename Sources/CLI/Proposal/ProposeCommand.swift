import ArgumentParser
import Formats
import Host
import Vocabulary

/// `tagout propose [DIR]`
struct ProposeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Put a change forward to be planned and approved.",
    discussion: """
      Sends a Terraform folder, or one exact command after --, to the server. A runner plans it, the server reads the
      plan, and says what is missing: nothing for what can be taken back, people's signatures for what cannot.
      States, .terraform, saved plans and .git are left out. With --commit only what git has committed is sent.

      EXAMPLE
        tagout propose infra --workspace shop --reason "a bigger cache" --wait
        tagout propose --workspace shop --reason "retired" -- aws rds delete-db-instance --db-instance-identifier old

      EXIT STATUS
        0 put forward; with --wait: applied, 10 it is held, 20 it was rejected or failed, 1 it could not be sent or its
        end is unknown, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @Argument(help: "The folder to send (default: this one).") var folder: String?
  @Argument(parsing: .postTerminator, help: "One exact command, after --.") var command: [String] = []
  @Option(help: "The workspace.") var workspace: String
  @Option(help: "Why, for those who approve and for the record.") var reason = ""
  @Option(help: ArgumentHelp("Send what this commit holds.", valueName: "rev")) var commit: String?
  @Option(help: ArgumentHelp("The folder inside that is planned (default: the root).", valueName: "dir"))
  var directory = ""
  @Flag(help: "Plan to destroy all of it.") var destroy = false
  @Option(help: ArgumentHelp("Plan this address alone; may be given again.", valueName: "address"))
  var target: [String] = []
  @Option(help: ArgumentHelp("Replace this address; may be given again.", valueName: "address"))
  var replace: [String] = []
  @Option(help: ArgumentHelp("A file of variables inside the folder; may be given again.", valueName: "file"))
  var varFile: [String] = []
  @Option(name: .customLong("var"), help: ArgumentHelp("A variable; may be given again.", valueName: "name=value"))
  var variables: [String] = []
  @Flag(help: "Plan only: it is never applied.") var planOnly = false
  @Flag(help: "Wait until it is applied, held or over.") var wait = false
  @Option(help: ArgumentHelp("The longest wait, in seconds.", valueName: "seconds")) var timeout = 3600
  @Flag(help: "Print one JSON object.") var json = false

  func validate() throws {
    let lists = [target, replace, varFile, variables]
    guard command.isEmpty || (folder == nil && commit == nil && lists.allSatisfy(\.isEmpty) && !destroy) else {
      throw ValidationError("Give a folder with its options, or a command after --.")
    }
    guard variables.allSatisfy({ $0.contains("=") && !$0.hasPrefix("=") }) else {
      throw ValidationError("--var takes NAME=VALUE")
    }
  }

  func run() async throws {
    let client = try server.client()
    let body = command.isEmpty ? try await configuration(client) : exactCommand
    let proposal = try await client.json("POST", ["api", "v1", "proposals"], body: .object(body))
    guard let id = proposal["id"]?.text else { throw CLIError.strangeAnswer(address: client.address) }
    guard wait else { return try ProposalText.print(proposal, asJSON: json) }
    if !json { try ProposalText.note("put forward as \(id)") }
    let ended = try await ProposalWaiting(client: client, id: id, seconds: timeout, isQuiet: json).end()
    try ProposalText.print(ended, asJSON: json)
    throw ExitCode(ProposalText.status(of: ended))
  }

  private var exactCommand: StructuredObject {
    [
      "agent": claim, "argv": .array(command.map(StructuredValue.string)), "kind": "command",
      "planOnly": .boolean(planOnly), "reason": .string(reason), "workspace": .string(workspace),
    ]
  }

  private func configuration(_ client: ServerClient) async throws -> StructuredObject {
    let place = folder ?? "."
    let tree =
      if let commit { try await PackedTree(commit: commit, in: place) } else { try PackedTree(folder: place) }
    let files = try varFile.map { name in
      StructuredValue.string(try VariableFile.path(of: name, in: tree, folder: place, directory: directory))
    }
    if !json {
      let left = tree.leftOut.isEmpty ? "" : ", left out: " + tree.leftOut.prefix(5).joined(separator: ", ")
      try ProposalText.note("\(tree.count) files, sha256:\(tree.digest)\(left)")
    }
    _ = try await client.answer(
      "PUT", ["api", "v1", "trees", tree.digest], body: tree.bytes, type: "application/x-tar", seconds: 300
    ).accepted()
    var body: StructuredObject = [
      "agent": claim, "destroy": .boolean(destroy), "directory": .string(directory), "kind": "terraform",
      "planOnly": .boolean(planOnly), "reason": .string(reason),
      "replace": .array(replace.map(StructuredValue.string)),
      "targets": .array(target.map(StructuredValue.string)), "tree": .string(tree.digest),
      "variableFiles": .array(files), "variables": .object(values), "workspace": .string(workspace),
    ]
    if let commit = tree.commit { body = body.merging(["commit": .string(commit)]) }
    return body
  }

  private var values: StructuredObject {
    StructuredObject(
      variables.compactMap { variable in
        variable.firstIndex(of: "=").map {
          StructuredObject.Member(String(variable[..<$0]), .string(String(variable[variable.index(after: $0)...])))
        }
      })
  }

  /// What this process's surroundings and its user's ledger say of the client; the server takes it as a claim.
  private var claim: StructuredValue {
    guard let sign = AgentSigns.sign(for: .current()) else { return .null }
    return RecentActs.claim(client: sign)
  }
}
