import HTTPTypes
import Hummingbird
import Ledger
import Vocabulary

/// The server's records, for readers, operators and whoever audits; not for agents, who need not know what others do.
struct LedgerRoutes: RouteGroup {
  /// Records in one answer.
  private static let bound = 1000

  let core: ServerCore

  func add(to router: Router<APIContext>) {
    router.get("/api/v1/ledger/checkpoint") { _, context in try await checkpoint(context) }
    router.get("/api/v1/ledger/records") { request, context in try await records(request, context) }
    router.get("/api/v1/ledger/records/:record/proof") { _, context in try await proof(context) }
  }

  private func requireReader(_ context: APIContext) throws {
    let caller = try context.requireCaller()
    guard [.reader, .operator].contains(caller.token.role), caller.token.workspace == nil else {
      throw APIError(
        .forbidden, "token.role", "the records are for readers and operators of all workspaces",
        remedy: "use a token made by `tagout token create --role reader` without --workspace")
    }
  }

  private func checkpoint(_ context: APIContext) async throws -> Response {
    try requireReader(context)
    let head = try await core.store.read { try $0.ledgerHead() }
    let note = try CheckpointKey(core).note(of: head).note
    return Response.bytes(Array(note.utf8), type: "text/plain; charset=utf-8")
  }

  /// Lines as they are stored, a record each.
  private func records(_ request: Request, _ context: APIContext) async throws -> Response {
    try requireReader(context)
    let from = try LedgerRoutes.number(request.uri.queryParameters["from"].map(String.init), "from") ?? 0
    let limit = try LedgerRoutes.number(request.uri.queryParameters["limit"].map(String.init), "limit") ?? 100
    let lines = try await core.store.read {
      try $0.ledgerLines(from: from, limit: min(limit, LedgerRoutes.bound))
    }
    return Response.bytes(lines.flatMap { $0 + [UInt8(ascii: "\n")] }, type: "application/jsonl")
  }

  private func proof(_ context: APIContext) async throws -> Response {
    try requireReader(context)
    guard let record = try LedgerRoutes.number(context.parameters.get("record"), "record") else {
      throw APIError(.badRequest, "record.malformed", "the address names no record")
    }
    let lines = try await LedgerLines(from: core.store)
    guard let inclusion = lines.tree.inclusionProof(of: record) else {
      throw APIError(.notFound, "record.missing", "there is no record \(record)")
    }
    let proof = RecordProof(proof: inclusion, note: try CheckpointKey(core).note(of: LedgerHead(file: lines.head)))
    return Response.bytes(Array(proof.text.utf8), type: "text/plain; charset=utf-8")
  }

  private static func number(_ text: String?, _ name: String) throws -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), number >= 0, text.utf8.count <= 15 else {
      throw APIError(.badRequest, "query.malformed", "\"\(name)\" is no number from 0")
    }
    return number
  }
}
