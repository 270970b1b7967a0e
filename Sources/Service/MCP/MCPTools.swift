import AgentProtocols
import Assessment
import CommandEffects
import HTTPTypes
import Host
import Vocabulary

/// The tools that the server offers over HTTP. None of them approves, forces, or reads a secret: what a token may do is
/// decided where it is decided for every other way in.
struct MCPTools {
  /// Seconds of one wait.
  private static let longest: Int64 = 60
  private static let usual: Int64 = 50
  private static let lineBound = 100

  let core: ServerCore
  let caller: Caller

  static let tools = [
    CheckTools.command, ProposalTools.get, ProposalTools.proposeFiles, ProposalTools.wait(longest: longest),
  ]

  private var desk: ProposalDesk { ProposalDesk(core) }

  /// What a tool answers; a refusal is the tool's error, so that the model reads it.
  func outcome(of call: AgentProtocols.MCPCall) async -> MCPOutcome {
    do {
      switch call.tool {
      case "check_command": return try check(call.arguments)
      case "propose_change": return try await propose(call.arguments)
      case "get_proposal": return try await show(call.arguments)
      case "wait_for_proposal": return try await wait(call.arguments)
      default: return MCPOutcome(error: "there is no tool \"\(call.tool)\"")
      }
    } catch let error as APIError {
      return MCPOutcome(error: error.message + (error.remedy.map { "; \($0)" } ?? ""))
    } catch let error as TreeError {
      return MCPOutcome(error: "\(error)")
    } catch {
      return MCPOutcome(error: "the server could not do it; nothing was done")
    }
  }

  /// By the server's policy; nothing of anybody's machine is looked at.
  private func check(_ arguments: StructuredObject) throws -> MCPOutcome {
    let command = Array((arguments["command"]?.text ?? "").utf8)
    let folder = arguments["directory"]?.text
    let action = Action.command(
      text: command, directory: .unknown(folder.map { "the folder \($0) elsewhere" } ?? "a folder elsewhere"),
      variables: Variables(inherited: [:], isComplete: false))
    let assessed = Assessor(policy: try ServerPolicy.load(core)).assess(action) { _ in .missing }
    let answer = try AssessedAnswer(assessed, command: command)
    return MCPOutcome(text: answer.text, value: answer.value)
  }

  private func propose(_ arguments: StructuredObject) async throws -> MCPOutcome {
    var body: StructuredObject = [
      "agent": .object(["client": "mcp"]), "planOnly": arguments["plan_only"] ?? false,
      "reason": arguments["reason"] ?? "", "workspace": arguments["workspace"] ?? "",
    ]
    for name in ["destroy", "directory", "replace", "targets", "tree", "variables"] {
      if let value = arguments[name] { body = body.merging([name: value]) }
    }
    if let files = arguments["variable_files"] { body = body.merging(["variableFiles": files]) }
    if let command = arguments["command"] {
      guard arguments["files"] == nil else {
        throw APIError(.badRequest, "proposal.malformed", "\"command\" and \"files\" exclude each other")
      }
      body = body.merging(["argv": command, "kind": "command"])
    } else if let files = arguments["files"] {
      body = body.merging(["tree": .string(try await tree(of: files))])
    }
    let proposal = try await desk.submit(body, by: caller)
    return ProposalOutcome.outcome(of: try await desk.view(proposal.id, for: caller))
  }

  /// Stores a configuration that came with the call; gives its digest.
  private func tree(of files: StructuredValue) async throws -> String {
    guard case .object(let object) = files else { return "" }
    let entries = object.members.map { TreeEntry(path: $0.name, bytes: Array(($0.value.text ?? "").utf8)) }
    let bytes = try TreeArchive.pack(entries)
    let digest = TreeArchive.digest(of: bytes)
    let trees = TreeDesk(core: core)
    try trees.requireSender(caller)
    _ = try await trees.store(bytes, as: digest, by: caller)
    return digest
  }

  private func show(_ arguments: StructuredObject) async throws -> MCPOutcome {
    let id = arguments["id"]?.text ?? ""
    let proposal = try await desk.view(id, for: caller)
    guard arguments["log"] == true else { return ProposalOutcome.outcome(of: proposal) }
    let name = proposal["id"]?.text ?? id
    let size = try await core.store.read { try $0.logSize(of: name).lines }
    let page = try await desk.log(name, from: size - Int64(MCPTools.lineBound), for: caller)
    return ProposalOutcome.outcome(of: proposal, log: (page["lines"]?.elements ?? []).compactMap { $0["text"]?.text })
  }

  private func wait(_ arguments: StructuredObject) async throws -> MCPOutcome {
    let id = arguments["id"]?.text ?? ""
    let end = core.clock.monotonicMilliseconds() + (arguments["seconds"]?.whole ?? MCPTools.usual) * 1000
    var last: String?
    while true {
      let left = max(0, end - core.clock.monotonicMilliseconds())
      let proposal = try await desk.wait(id, after: last, seconds: (left + 999) / 1000, for: caller)
      last = proposal["state"]?.text
      if ProposalOutcome.isOver(proposal) || core.clock.monotonicMilliseconds() >= end || Task.isCancelled {
        return ProposalOutcome.outcome(of: proposal)
      }
    }
  }
}
