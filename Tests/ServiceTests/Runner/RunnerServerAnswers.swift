import Formats
import HTTPTypes
import Hummingbird
import NIOCore
import Service
import Vocabulary

/// What `RunnerServer` answers.
struct RunnerServerAnswers: Sendable {
  let memory: RunnerMemory

  func add(to router: Router<BasicRequestContext>) {
    router.post("/api/v1/runner/leases") { _, _ in self.lease() }
    router.get("/api/v1/trees/:digest") { _, context in
      let digest = try context.parameters.require("digest")
      return self.bytes(memory.with { $0.trees[digest] })
    }
    for (verb, method) in [
      ("renewal", HTTPRequest.Method.post), ("plan", .put), ("plan", .get), ("planned", .post), ("applying", .post),
      ("log", .post), ("finished", .post), ("errored-state", .put), ("refusals", .post),
    ] {
      router.on("/api/v1/runner/leases/:fencing/\(verb)", method: method) { request, context in
        let fencing = try context.parameters.require("fencing", as: Int64.self)
        let buffer = try await request.body.collect(upTo: 1 << 28)
        return self.answer(verb, isGet: method == .get, fencing, Array(buffer.readableBytesView))
      }
    }
    for name in ["GET", "POST", "LOCK", "UNLOCK"] {
      guard let method = HTTPRequest.Method(name) else { continue }
      router.on("/state/shop", method: method) { request, _ in
        let buffer = try await request.body.collect(upTo: 1 << 28)
        return self.state(name, Array(buffer.readableBytesView))
      }
    }
  }

  private func lease() -> Response {
    guard let offer = memory.with({ $0.offers.isEmpty ? nil : $0.offers.removeFirst() }) else {
      return Response(status: .noContent)
    }
    return .json(.object(offer))
  }

  private func answer(_ verb: String, isGet: Bool, _ fencing: Int64, _ body: [UInt8]) -> Response {
    if memory.with({ $0.lost.contains(fencing) }) {
      return RunnerServerAnswers.refusal("lease.lost", "another runner has it")
    }
    // What a runner sends is JSON or raw bytes; here only the former is read.
    let value = (try? JSONReader.read(body)) ?? .null
    switch (verb, isGet) {
    case ("plan", true): return bytes(memory.with { $0.plans[fencing] })
    case ("plan", false): memory.with { $0.plans[fencing] = body }
    case ("planned", _): memory.with { $0.planned[fencing] = value }
    case ("applying", _):
      let refusal = memory.with { state in
        state.applying.append(value)
        return state.refusal
      }
      if let refusal { return RunnerServerAnswers.refusal("approval.void", refusal) }
    case ("log", _): memory.with { $0.log += value["lines"]?.elements?.compactMap(\.text) ?? [] }
    case ("finished", _): memory.with { $0.finished[fencing, default: []].append(value) }
    case ("refusals", _): memory.with { $0.refused += value["places"]?.elements ?? [] }
    case ("errored-state", _): memory.with { $0.erroredStates[fencing] = body }
    default: break
    }
    let isStopped = memory.with { $0.interrupted.contains(fencing) }
    let seconds = memory.with { $0.leaseSeconds }
    return .json(.object(["expiresSeconds": .integer(seconds), "interrupt": .boolean(isStopped)]))
  }

  private func state(_ method: String, _ body: [UInt8]) -> Response {
    switch method {
    case "GET":
      guard let state = memory.with({ $0.state }) else { return Response(status: .noContent) }
      return bytes(state)
    case "POST":
      let isTaken = memory.with { state in
        if state.takesStates { state.state = body }
        return state.takesStates
      }
      return Response(status: isTaken ? .ok : .forbidden)
    case "LOCK":
      let holder = memory.with { state in
        let holder = state.lock
        if holder == nil { state.lock = body }
        return holder
      }
      guard let holder else { return Response(status: .ok) }
      return .bytes(holder, type: "application/json", status: HTTPResponse.Status(code: 423))
    default:
      memory.with { $0.lock = nil }
      return Response(status: .ok)
    }
  }

  private static func refusal(_ code: String, _ message: String) -> Response {
    .json(.object(["error": .object(["code": .string(code), "message": .string(message)])]), status: .conflict)
  }

  private func bytes(_ bytes: [UInt8]?) -> Response {
    bytes.map { .bytes($0, type: "application/octet-stream") } ?? Response(status: .notFound)
  }
}
