import ArgumentParser
import Host
import TerraformPlans
import Vocabulary

/// `tagout state declare`
struct StateDeclare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "declare",
    abstract: "Let a state from elsewhere into production, once.",
    discussion: """
      Within the hour a person with an operator's token may then take these very bytes in: tagout state adopt. Whoever
      can write the server's data may declare.

      EXAMPLE
        tagout state declare shop old.tfstate --reason "moving in" --data /var/lib/tagout

      EXIT STATUS
        0 it was declared, 1 it was not, 64 usage
      """)

  /// How long a declaration holds, in milliseconds.
  private static let term: Int64 = 3_600_000

  @Option(help: ArgumentHelp("The folder of the server's data.", valueName: "dir")) var data: String
  @Argument(help: "The workspace.") var workspace: String
  @Argument(help: "The state file.") var file: String
  @Option(help: "Why.") var reason: String

  func validate() throws {
    guard !reason.isEmpty, reason.utf8.count <= 1000 else { throw ValidationError("--reason takes 1 to 1000 bytes") }
  }

  func run() async throws {
    let core = try await ServerCore.open(data)
    let bytes = try HostFiles.read(file, bound: StateKeeper.bound)
    let digest = StateVault.digest(bytes)
    let state: StateHead
    do {
      state = try StateHead(bytes, digest: digest, workspace: workspace)
    } catch {
      throw ServiceError.folder(path: file, reason: error.message)
    }
    let now = core.clock.now()
    let author = "admin at the server's machine"
    let adoption = StateAdoption(
      id: Identifier.random("adoption"), workspace: workspace, digest: digest, author: author, reason: reason,
      created: now, expires: Instant(milliseconds: now.milliseconds + StateDeclare.term))
    let entry = ServerRecord.entry(
      "state.declared", at: now,
      [
        "digest": .string(digest), "id": .string(adoption.id), "lineage": .string(state.lineage),
        "reason": .string(reason), "serial": .integer(state.serial), "workspace": .string(workspace),
      ])
    let name = workspace
    try await core.store.write(.stateDeclared) { store in
      guard try store.workspace(named: name) != nil else {
        throw ServiceError.inconsistent("there is no workspace \"\(name)\"")
      }
      try store.add(adoption)
      try store.append([entry])
    }
    print("\(adoption.id) holds until \(adoption.expires)")
  }
}
