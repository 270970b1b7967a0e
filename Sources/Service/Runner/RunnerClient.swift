import AsyncHTTPClient
import Formats
import NIOCore
import NIOHTTP1
import Vocabulary

/// Speaks to the server as the bearer of a runner's token.
struct RunnerClient: Sendable {
  /// An answer, whole.
  struct Answer: Sendable {
    var status: Int
    var body: [UInt8]
  }

  /// The most bytes of an answer: a saved plan.
  static let bound = 256 << 20
  let server: String
  let token: String
  let http: HTTPClient
  /// What the runner keeps its runs in; the server is told with every lease and report.
  var sandbox = SandboxMode.none

  /// Sends a request once; an answer of 400 and above is an error with the server's words.
  func send(
    _ method: HTTPMethod, _ path: String, _ body: [UInt8]? = nil, type: String = "application/json",
    seconds: Int64 = 60
  ) async throws(RunnerError) -> Answer {
    var request = HTTPClientRequest(url: server + path)
    request.method = method
    request.headers.add(name: "authorization", value: "Bearer \(token)")
    if let body {
      request.headers.add(name: "content-type", value: type)
      request.body = .bytes(ByteBuffer(bytes: body))
    }
    let answer: Answer
    do {
      let response = try await http.execute(request, timeout: .seconds(seconds))
      let collected = try await response.body.collect(upTo: RunnerClient.bound)
      answer = Answer(status: Int(response.status.code), body: Array(collected.readableBytesView))
    } catch {
      throw .unreachable(server: server, reason: "\(error)")
    }
    guard answer.status < 400 else { throw RunnerClient.refusal(answer) }
    return answer
  }

  /// The same with a JSON object.
  func send(
    _ method: HTTPMethod, _ path: String, object: StructuredObject, seconds: Int64 = 60
  ) async throws(RunnerError) -> Answer {
    let bytes: [UInt8]
    do throws(FormatError) {
      bytes = try JSONWriter.canonical(.object(object))
    } catch {
      throw .malformed(what: "what is sent")
    }
    return try await send(method, path, bytes, seconds: seconds)
  }

  /// Does it again, at growing intervals, while the server cannot be reached or is in trouble itself.
  func persistently<Success: Sendable>(
    within limit: Duration, _ body: () async throws(RunnerError) -> Success
  ) async throws(RunnerError) -> Success {
    let end = ContinuousClock.now + limit
    var pause = Duration.milliseconds(200)
    while true {
      do throws(RunnerError) {
        return try await body()
      } catch {
        guard error.mayPass, ContinuousClock.now + pause < end, !Task.isCancelled else { throw error }
      }
      // Cut short only when nobody waits for the result any more.
      try? await Task.sleep(for: pause)
      pause = min(pause * 2, .seconds(10))
    }
  }

  /// The value of a JSON answer.
  static func value(_ answer: Answer, of what: String) throws(RunnerError) -> StructuredValue {
    do throws(FormatError) {
      return try JSONReader.read(answer.body, limits: .request)
    } catch {
      throw .malformed(what: what)
    }
  }

  private static func refusal(_ answer: Answer) -> RunnerError {
    // An answer without the server's own words is told by its status alone.
    let error = (try? JSONReader.read(answer.body, limits: .request))?["error"]
    let code = error?["code"]?.text ?? "http"
    if code == "lease.lost" { return .leaseLost }
    return .refused(
      status: answer.status, code: code, message: error?["message"]?.text ?? "no reason was given")
  }
}

extension RunnerError {
  /// Whether the same request may be answered otherwise in a while.
  var mayPass: Bool {
    switch self {
    case .unreachable: true
    case .refused(let status, _, _): status >= 500 || status == 429 || status == 408
    default: false
    }
  }
}
