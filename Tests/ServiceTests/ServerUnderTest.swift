import AsyncHTTPClient
import Formats
import Foundation
import Glibc
import NIOCore
import NIOHTTP1
import Processes
import TestSupport
import Vocabulary

/// The built `tagout-server`, listening on a free port of loopback, with a data folder of its own.
///
/// Ends with the value. Usable from one task at a time where it is stopped or started again.
final class ServerUnderTest: @unchecked Sendable {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Holds `data` and `log`.
  let folder: TestFolder
  private let options: [String]
  private var program: StartedProgram
  /// `http://127.0.0.1:PORT`, another port after each start.
  private(set) var url: String

  /// The data folder.
  var data: String { folder.path + "/data" }
  /// What it wrote on standard error, of all its starts.
  var log: String {
    // No log yet is an empty one.
    (try? String(contentsOfFile: folder.path + "/log", encoding: .utf8)) ?? ""
  }

  /// Starts it; returns once it answers.
  init(
    in folder: TestFolder? = nil, options: [String] = ["--single-user"], variables: [String: String] = [:]
  ) throws {
    let folder = try folder ?? TestFolder()
    self.folder = folder
    self.options = options
    (program, url) = try ServerUnderTest.start(folder, options, variables)
  }

  /// Stops it in order; gives its exit status, which is 0 when all is well.
  func stop() -> Int32 { program.end(by: SIGTERM) }

  /// Kills it, as a power cut would.
  func kill() { _ = program.end(by: SIGKILL) }

  /// Waits until it has ended by itself, e.g. at a `TAGOUT_CRASH_AT`: the exit status, or 128 and the signal's number.
  func wait() -> Int32 { program.wait() }

  /// Starts it again on the same data, killing what still runs.
  func restart(options: [String]? = nil, variables: [String: String] = [:]) throws {
    kill()
    (program, url) = try ServerUnderTest.start(folder, options ?? self.options, variables)
  }

  /// Makes a token by `tagout-server token create`, e.g. `token("agent", "--workspace", "shop")`.
  func token(_ role: String, name: String = "test", _ more: String...) async throws -> String {
    let reason = role == "operator" ? ["--reason", "a test"] : []
    return try await run(["token", "create", "--role", role, "--name", name] + reason + more)
  }

  /// What `tagout-server` prints for these words on this data folder, without the last line feed; throws when it fails.
  @discardableResult
  func run(_ words: [String], variables: [String: String] = [:]) async throws -> String {
    let result = try await ended(words, variables: variables)
    guard result.ending.isSuccess else {
      throw Failure(description: "\(words): \(result.ending): \(result.errorText)")
    }
    return result.text.hasSuffix("\n") ? String(result.text.dropLast()) : result.text
  }

  /// How `tagout-server` ends for these words on this data folder.
  func ended(_ words: [String], variables: [String: String] = [:]) async throws -> ChildResult {
    let scratch = try ScratchFolder.make(in: folder.path, prefix: "run", isPassable: false)
    let command = ChildCommand(
      ServerUnderTest.path, words + ["--data", data], environment: .inherited(variables.mapValues { $0 }),
      timeLimit: .seconds(180))
    return try await ProcessKeeper.with(scratch) { try await $0.run(command) }
  }

  /// Sends a request; the method may be any, `LOCK` too.
  func send(
    _ method: String, _ path: String, token: String? = nil, body: [UInt8]? = nil, headers: [String: String] = [:]
  ) async throws -> HTTPAnswer {
    var request = HTTPClientRequest(url: url + path)
    request.method = .RAW(value: method)
    if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    for (name, value) in headers { request.headers.replaceOrAdd(name: name, value: value) }
    if let body { request.body = .bytes(body) }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(90))
    let bytes = try await response.body.collect(upTo: 1 << 28)
    return HTTPAnswer(
      status: Int(response.status.code), headers: response.headers.map { ($0.name.lowercased(), $0.value) },
      body: Array(bytes.readableBytesView))
  }

  /// Sends a JSON value.
  func send(
    _ method: String, _ path: String, token: String? = nil, json: StructuredValue, headers: [String: String] = [:]
  ) async throws -> HTTPAnswer {
    var headers = headers
    headers["Content-Type"] = "application/json"
    return try await send(method, path, token: token, body: JSONWriter.canonical(json), headers: headers)
  }

  /// The built program.
  static let path = BuiltProducts.path(of: "tagout-server").path()

  private static func start(
    _ folder: TestFolder, _ options: [String], _ variables: [String: String]
  ) throws -> (StartedProgram, String) {
    let program = try StartedProgram(
      path, ["server", "--data", folder.path + "/data", "--listen", "127.0.0.1:0"] + options, variables: variables,
      log: folder.path + "/log")
    guard let line = program.line() else {
      let status = program.end(by: SIGKILL)
      let log = (try? String(contentsOfFile: folder.path + "/log", encoding: .utf8)) ?? "no log"
      throw Failure(description: "the server did not start (\(status)): \(log)")
    }
    guard case .object(let object) = try JSONReader.read(Array(line.utf8)),
      case .string(let url)? = object["listening"]
    else { throw Failure(description: "the first line is \(line)") }
    return (program, url)
  }
}
