import CloudAPIs
import Synchronization

/// Answers from a list, and remembers what was asked.
final class PlayedTransport: CloudTransport {
  struct Asked: Sendable {
    var method: String
    var address: String
    var headers: [(name: String, value: String)]
    var body: [UInt8]
  }

  private let answers: Mutex<[Result<CloudAnswer, CloudError>]>
  private let remembered = Mutex<[Asked]>([])

  init(_ answers: [Result<CloudAnswer, CloudError>]) {
    self.answers = Mutex(answers)
  }

  var asked: [Asked] { remembered.withLock { $0 } }

  func send(
    _ method: String, _ address: String, headers: [(name: String, value: String)], body: [UInt8], bound: Int,
    within limit: Duration
  ) async throws(CloudError) -> CloudAnswer {
    remembered.withLock { $0.append(Asked(method: method, address: address, headers: headers, body: body)) }
    let next = answers.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    guard let next else { throw .unreachable(address: address, reason: "nothing more is played") }
    return try next.get()
  }
}
