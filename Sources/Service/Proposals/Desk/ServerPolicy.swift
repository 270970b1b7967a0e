import Assessment
import Decision
import HTTPTypes
import Host

/// The machine's policy of a server: `policy.yaml` in its data folder. No proposal brings a policy of its own.
enum ServerPolicy {
  /// Read anew each time: what it says now is what holds. Throws words when it is there and cannot be read.
  static func load(_ core: ServerCore) throws -> Policy {
    do throws(PolicyError) {
      return try PolicyLoader.policy(from: [PolicyFiles.text(at: path(core), isProject: false)].compactMap { $0 })
    } catch {
      throw APIError(
        .serviceUnavailable, "policy.unreadable", "the server's policy cannot be read: \(error)",
        remedy: "mend \"policy.yaml\" in the server's data folder; nothing is approved or applied until then")
    }
  }

  private static func path(_ core: ServerCore) -> String { core.folder.path + "/policy.yaml" }
}
