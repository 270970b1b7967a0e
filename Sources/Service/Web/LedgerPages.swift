import Formats
import HTTPTypes
import Host
import Hummingbird
import Ledger
import Pages
import Vocabulary

/// The pages about the records.
struct LedgerPages: Sendable {
  private static let rows = 60

  let core: ServerCore
  let site: WebSite

  func add(to site: WebSite, _ router: RouterGroup<APIContext>) {
    site.get("/ledger", in: router) { try await search($0) }
    site.get("/ledger/:record", in: router) { try await record($0) }
    site.get("/ledger/:record/bundle.tar", in: router) { try await bundle($0) }
  }

  private func search(_ web: WebRequest) async throws -> Response {
    let (find, kind, proposal) = (web.query("find"), web.query("kind"), web.query("proposal"))
    let search = LedgerSearch(find: find, kind: kind, proposal: proposal)
    let before = web.number("before").map { Int($0) }
    let found = try await core.store.read { try search.run(before: before, limit: LedgerPages.rows, in: $0) }
    let older = found.next.map { LedgerPage.address(before: $0, find: find, kind: kind, proposal: proposal) }
    let page = LedgerPage(
      found.records.map { RecordLine($0) }, size: found.size, find: find, kind: kind, proposal: proposal, older: older)
    return site.answer("Ledger", .ledger, web, page.body)
  }

  private func record(_ web: WebRequest) async throws -> Response {
    let (number, lines, proof) = try await proof(web)
    let page = RecordPage(
      try LedgerRecord(line: lines.lines[number]), line: lines.lines[number],
      leaf: MerkleTree.leaf(lines.lines[number]).description, path: proof.path.map(\.description),
      root: try LedgerHead(file: lines.head).root.description, size: lines.lines.count)
    return site.answer("Record \(number)", .ledger, web, page.body)
  }

  /// The record, its proof, and the key that checks it, in one file.
  private func bundle(_ web: WebRequest) async throws -> Response {
    let (number, lines, proof) = try await proof(web)
    let key = try CheckpointKey(core)
    let note = try key.note(of: LedgerHead(file: lines.head))
    let words = """
      Record \(number) of \(key.origin), its proof, and the key of the server's checkpoints.
      Check it, in this folder, with: tagout ledger verify --proof record-\(number).tlog-proof --key checkpoint.key
      Whoever made the bundle chose that key: hold it against the one that you were given when the server was set up.

      """
    let bytes = try TreeArchive.pack([
      TreeEntry(path: "README", bytes: Array(words.utf8), isExecutable: false),
      TreeEntry(path: "checkpoint.key", bytes: Array((key.verifier.text + "\n").utf8), isExecutable: false),
      TreeEntry(path: "record-\(number).json", bytes: lines.lines[number] + [UInt8(ascii: "\n")], isExecutable: false),
      TreeEntry(
        path: "record-\(number).tlog-proof", bytes: Array(RecordProof(proof: proof, note: note).text.utf8),
        isExecutable: false),
    ])
    return WebAnswer.download(bytes, "application/x-tar", name: "record-\(number).tar")
  }

  private func proof(_ web: WebRequest) async throws -> (number: Int, lines: LedgerLines, proof: InclusionProof) {
    let text = try web.part("record")
    let lines = try await LedgerLines(from: core.store)
    guard text.utf8.count <= 15, let number = Int(text), number >= 0, let proof = lines.tree.inclusionProof(of: number)
    else { throw APIError(.notFound, "record.missing", "there is no such record", remedy: "see the ledger") }
    return (number, lines, proof)
  }
}
