import Foundation
import Host
import Service
import Testing
import Vocabulary

/// The desks of a server in this process, under a clock that the test sets.
struct DeskBench {
  let folder: TestFolder
  let clock = TestClock()
  var core: ServerCore
  let agent: Caller
  let runner: Caller
  let reader: Caller
  let keys: SSHKeys

  var desk: ProposalDesk { ProposalDesk(core) }
  var runners: RunnerDesk { RunnerDesk(core) }

  init(policy: String = Pipeline.policy) async throws {
    folder = try TestFolder()
    core = try await ServerCore.open(folder.path + "/data", clock: clock)
    keys = try await TestKeys.shared.value
    try Data(policy.utf8).write(to: URL(fileURLWithPath: folder.path + "/data/policy.yaml"))
    let now = clock.now()
    func caller(_ role: TokenRole, _ name: String, _ owner: String?) -> Caller {
      Caller(
        token: Token(
          id: "token-\(name)", role: role, name: name, owner: owner, created: now,
          expires: Instant(milliseconds: now.milliseconds + 86_400_000)))
    }
    agent = caller(.agent, "claude", "ada")
    runner = caller(.runner, "runner", nil)
    reader = caller(.reader, "people", "grace")
    let keys = keys
    try await core.store.write(.personAdded) { store in
      try store.set(Workspace(name: "shop", tier: .production, environment: "shop-live", created: now))
      for name in ["ada", "grace", "edsger"] {
        try store.add(
          try Pipeline.person(Pipeline.Member(name: name, key: keys.folder.path + "/" + name), at: now))
      }
    }
  }

  /// A proposal that is planned and waits for people.
  func held(_ plan: String = "small_update") async throws -> String {
    let tree = try Pipeline.tree()
    let digest = TreeArchive.digest(of: tree)
    let now = clock.now()
    _ = try await core.store.write(.treeStored) { try $0.addTree(digest, size: Int64(tree.count), at: now) }
    let proposal = try await desk.submit(
      ["reason": "a test", "tree": .string(digest), "workspace": "shop"], by: agent)
    let lease = try #require(try await runners.lease([.plan], runner: "r", by: runner))
    _ = try await runners.store(plan: try Pipeline.plan(plan), under: lease.fencing, by: runner)
    _ = try await runners.planned(Pipeline.facts, under: lease.fencing, by: runner)
    return proposal.id
  }

  /// A person's signature, brought.
  func approve(_ id: String, _ name: String, _ more: StructuredObject = [:]) async throws -> StoredProposal {
    let text = try await desk.text(of: id, for: reader).text
    let signature = try await keys.sign(
      text, key: keys.folder.path + "/" + name, namespace: "tagout-approval-v1")
    let body: StructuredObject = ["person": .string(name), "signature": .string(signature)]
    return try await desk.approve(id, body.merging(more), by: reader)
  }

  func stored(_ id: String) async throws -> StoredProposal {
    try #require(try await core.store.read { try $0.proposal(id) })
  }

  func kinds() async throws -> [String] {
    try await core.store.read { try $0.ledgerLines(from: 0, limit: 1000) }.map { line in
      String(decoding: line, as: UTF8.self)
    }
  }
}
