import Formats
import Host
import Hummingbird
import Logging
import NIOCore
import Vocabulary

/// The server's side of a runner's work, small, in this process: what a runner is told is as a test wants it, and what
/// it sends is kept. It judges nothing; the state that it keeps is guarded by nothing but the lock.
final class RunnerServer: Sendable {
  /// Opens the state alone.
  static let stateToken = "tagout_" + String(repeating: "7e", count: 32)
  let memory = RunnerMemory()
  private let port: Int
  private let running: Task<Void, any Error>
  var url: String { "http://127.0.0.1:\(port)" }

  init() async throws {
    let started = AsyncStream<Int>.makeStream()
    let answers = RunnerServerAnswers(memory: memory)
    let router = Router(context: BasicRequestContext.self)
    answers.add(to: router)
    let application = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in started.continuation.yield(channel.localAddress?.port ?? 0) },
      logger: Logger(label: "quiet", factory: { _ in SwiftLogNoOpLogHandler() }))
    running = Task { try await application.run() }
    var ports = started.stream.makeAsyncIterator()
    port = await ports.next() ?? 0
  }

  deinit {
    running.cancel()
  }

  /// Offers a configuration to be planned; gives the fencing token.
  @discardableResult
  func offerPlan(
    _ entries: [TreeEntry], variables: StructuredObject = [:], proposal: String = "p-1", more: StructuredObject = [:]
  ) throws -> Int64 {
    let tree = try TreeArchive.pack(entries)
    let digest = TreeArchive.digest(of: tree)
    return memory.with { memory in
      memory.trees[digest] = tree
      return RunnerServer.offer(
        ["kind": "plan", "work": "terraform", "tree": .string(digest), "variables": .object(variables)], proposal, more,
        &memory)
    }
  }

  /// Offers what was planned under a fencing token to be applied.
  @discardableResult
  func offerApply(of planned: Int64, _ entries: [TreeEntry], more: StructuredObject = [:]) throws -> Int64 {
    let tree = TreeArchive.digest(of: try TreeArchive.pack(entries))
    return memory.with { memory in
      let plan = memory.plans[planned] ?? []
      memory.plans[memory.fencing + 1] = plan
      return RunnerServer.offer(
        [
          "kind": "apply", "work": "terraform", "tree": .string(tree),
          "planDigest": .string(Hexadecimal.encode(SHA256.hash(plan))),
        ], "p-1", more, &memory)
    }
  }

  /// Offers an exact command.
  @discardableResult
  func offer(command: [String], isApply: Bool = true) throws -> Int64 {
    let words = StructuredValue.array(command.map { .string($0) })
    let digest = Hexadecimal.encode(SHA256.hash(try JSONWriter.canonical(words)))
    return memory.with { memory in
      RunnerServer.offer(
        ["kind": isApply ? "apply" : "plan", "work": "command", "argv": words, "planDigest": .string(digest)], "p-1",
        [:], &memory)
    }
  }

  private static func offer(
    _ work: StructuredObject, _ proposal: String, _ more: StructuredObject, _ memory: inout RunnerMemory.State
  ) -> Int64 {
    memory.fencing += 1
    let lease: StructuredObject = [
      "proposal": .string(proposal), "fencing": .integer(memory.fencing),
      "expiresSeconds": .integer(memory.leaseSeconds),
      "workspace": "shop", "tier": "development", "stateToken": .string(RunnerServer.stateToken),
    ]
    memory.offers.append(lease.merging(work).merging(more))
    return memory.fencing
  }

  /// How a run ended, as the runner told it last.
  func end(_ fencing: Int64) -> StructuredValue? { memory.with { $0.finished[fencing]?.last } }

  /// The whole log.
  var log: String { memory.with { $0.log.joined(separator: "\n") } }
}
