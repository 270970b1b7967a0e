import Crypto
import Formats
import Host
import Processes
import Vocabulary

/// The way in for a server's first admin: a code that only a controlling terminal shows, for ten minutes, once.
package enum FirstAdmin {
  private static let lifetime: Int64 = 600_000

  /// Shows an invitation where there is no admin yet and a terminal to show it on; does nothing elsewhere.
  static func inviteAtTerminal(_ core: ServerCore, origin: String?) async throws {
    guard try await core.store.read({ try isMissing(in: $0) }), !core.isSingleUser,
      let terminal = ControllingTerminal()
    else { return }
    terminal.show(try await invitation(to: core, origin: origin))
  }

  /// Makes an invitation, which takes the place of any other: the words that show it.
  static func invitation(to core: ServerCore, origin: String?) async throws -> String {
    let code = TokenSecret.randomHexadecimal()
    let now = core.clock.now()
    let end = now.milliseconds + lifetime
    let entry = ServerRecord.entry(
      "admin.invited", at: now, by: OperatingUser.actor(), ["until": .string("\(Instant(milliseconds: end))")])
    try await core.store.write(.adminInvited) { store in
      guard try isMissing(in: store) else {
        throw ServiceError.refused(
          reason: "this server has an admin, and an invitation is for the first", remedy: "ask that admin")
      }
      try store.set(.invitation, to: "\(digest(code)):\(end)")
      try store.append([entry])
    }
    let link = origin.map { "\nor whoever opens this and makes a passkey:\n  \($0)/enrol#\(code)" } ?? ""
    return """
      This server has no admin yet. Within ten minutes, whoever runs this becomes it:
        tagout person add NAME --ssh-key FILE.pub --data \(core.folder.path) --code \(code)\(link)

      """
  }

  /// Throws when the code is not the one that was shown, or its time is over.
  static func check(_ code: String, in store: any StoreReading, at now: Instant) throws {
    let kept = try store.setting(.invitation)?.split(separator: ":") ?? []
    guard kept.count == 2, kept[0] == digest(code) else {
      throw ServiceError.refused(
        reason: "the code is none that was shown last, or it was used",
        remedy: "run `tagout person invite` on a terminal")
    }
    guard let end = Int64(kept[1]), now.milliseconds < end, now.milliseconds >= end - lifetime else {
      throw ServiceError.refused(
        reason: "the code's ten minutes are over", remedy: "run `tagout person invite` on a terminal")
    }
  }

  private static func isMissing(in store: any StoreReading) throws -> Bool {
    try !store.people().contains { $0.role == .admin && $0.removed == nil && !$0.keys.isEmpty }
  }

  private static func digest(_ code: String) -> String {
    Hexadecimal.encode(Array(Crypto.SHA256.hash(data: Array(code.utf8))))
  }
}
