import Host
import Processes

extension RecoveryGround {
  /// Does some work in a scratch folder of its own; when it returns or throws, or this process dies, no child is left and
  /// the folder is gone.
  package static func with<Success: Sendable>(
    pass: @escaping @Sendable (RecoveryPoint) -> Void = { _ in },
    tell: @escaping @Sendable (RecoveryStep) -> Void = { _ in },
    _ body: (RecoveryGround) async throws -> Success
  ) async throws -> Success {
    let variables = HostEnvironment.current().variables
    let path = variables["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    let scratch = try ScratchFolder.make(
      in: scratchParent(variables["TMPDIR"]), prefix: "tagout-rec", isPassable: SystemUser.isRoot)
    return try await ProcessKeeper.with(scratch) { keeper in
      try await body(RecoveryGround(keeper: keeper, scratch: scratch, path: path, pass: pass, tell: tell))
    }
  }

  /// TMPDIR, but a socket's path has at most 107 bytes (unix(7)), and as root a server runs as a user who must get there.
  private static func scratchParent(_ wish: String?) -> String {
    guard let wish, wish.hasPrefix("/"), wish.utf8.count <= 40 else { return "/tmp" }
    return !SystemUser.isRoot || ScratchFolder.letsAllPass(wish) ? wish : "/tmp"
  }
}
