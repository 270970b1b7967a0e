import Host
import Processes
import Vocabulary

/// The `tagout-hook` that stands beside this program.
enum HookProgram {
  /// How a person calls this program: by its name where a shell finds it, root's too, else by its path.
  static var ownName: String {
    guard let own = ProgramSearch.ownPath else { return "tagout" }
    return ["/usr/local/bin/tagout", "/usr/bin/tagout"].contains(own) ? "tagout" : own
  }

  /// Its absolute path. Throws when it is not there or cannot be run.
  static func find() throws(InstallError) -> String {
    guard let own = ProgramSearch.ownPath, let slash = own.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      throw .noHook(path: "tagout-hook", reason: "was not found, since it is not known where tagout itself is")
    }
    let path = String(own[..<slash]) + "/tagout-hook"
    guard case .status(.file) = HostFiles.status(of: path) else { throw .noHook(path: path, reason: "is not there") }
    guard ProgramSearch.isExecutable(path) else { throw .noHook(path: path, reason: "cannot be executed") }
    return path
  }

  /// Asks it as a client would, with a ledger of its own. Throws when it does not refuse what it must refuse.
  static func prove(_ path: String, for client: String) async throws {
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-install", isPassable: false)
    let outcome = try await ProcessKeeper.with(scratch) { keeper in
      let call = HookCall(program: path, arguments: [client], blocksOnFailure: false, seconds: 10)
      return await Canary.fire(
        call, client: client, keeper: keeper,
        environment: ["XDG_STATE_HOME": scratch.path, "XDG_CONFIG_HOME": scratch.path])
    }
    switch outcome {
    case .works: break
    case .broken(let reason): throw InstallError.noHook(path: path, reason: reason)
    case .stopsAll: throw InstallError.noHook(path: path, reason: "refuses even `\(Canary.harmless)`")
    }
  }
}
