import Decision
import HTTPTypes
import Host
import Ledger
import Vocabulary

/// Takes packed configurations in, and hands them to runners.
struct TreeDesk: Sendable {
  static let bound = TreeArchive.bound

  let core: ServerCore

  /// Runners and readers send no configuration.
  func requireSender(_ caller: Caller) throws(APIError) {
    switch caller.token.role {
    case .agent, .operator: return
    case .runner, .reader:
      throw APIError(
        .forbidden, "token.role", "a \(caller.token.role.rawValue)'s token cannot send a configuration",
        remedy: "use a token of the role agent or operator")
    }
  }

  /// Checks every name in it and stores it sealed; gives whether it is new.
  func store(_ bytes: [UInt8], as digest: String, by caller: Caller) async throws -> Bool {
    guard ContentDigest(digest) != nil else {
      throw APIError(.badRequest, "tree.malformed", "the address ends with no SHA-256 in small hexadecimal digits")
    }
    let found = TreeArchive.digest(of: bytes)
    guard found == digest else {
      throw APIError(
        .unprocessableContent, "tree.digest", "the configuration that arrived is \(found), and \(digest) was announced",
        remedy: "send it again")
    }
    do throws(TreeError) {
      _ = try TreeArchive.read(bytes)
    } catch {
      throw APIError(.unprocessableContent, "tree.refused", "\(error)")
    }
    if try await core.store.read({ try $0.hasTree(digest) }) { return false }
    try TreeDesk.file(digest).write(bytes, in: core)
    let now = core.clock.now()
    let entry = ServerRecord.entry(
      "tree.stored", at: now, by: caller.actor,
      ["digest": .string(digest), "size": .integer(Int64(bytes.count))])
    return try await core.store.write(.treeStored) { store in
      guard try store.addTree(digest, size: Int64(bytes.count), at: now) else { return false }
      try store.append([entry])
      return true
    }
  }

  /// The archive, for a runner: nobody else may read what others sent.
  func tree(_ digest: String, for caller: Caller) async throws -> [UInt8] {
    try RunnerDesk.requireRunner(caller)
    guard ContentDigest(digest) != nil, try await core.store.read({ try $0.hasTree(digest) }) else {
      throw APIError(.notFound, "tree.missing", "there is no configuration \(digest.prefix(64))")
    }
    return try TreeDesk.file(digest).read(upTo: TreeDesk.bound, in: core)
  }

  private static func file(_ digest: String) -> SealedBlob { SealedBlob("tree-\(digest)") }
}
