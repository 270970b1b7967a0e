import CloudAPIs
import Formats
import Host
import Vocabulary

/// States that a server of Tagout's keeps, all versions of them (`docs/states.md`).
struct ServerStates: StateShelf {
  /// The most versions that the server lists at once.
  private static let page = 500

  let server: StateSource.Server
  let transport: HTTPTransport
  let token: String

  /// Runs the body with the server, asked by the token in the source's file.
  static func with<Success: Sendable>(
    _ server: StateSource.Server, _ body: (ServerStates) async throws -> Success
  ) async throws -> Success {
    let bytes = try HostFiles.read(server.token, bound: 1 << 16)
    let token = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).first.map(String.init)
    guard let token else { throw RecoveryError.file(path: server.token, reason: "it holds no token") }
    return try await HTTPTransport.with(authority: server.authority) { transport in
      try await body(ServerStates(server: server, transport: transport, token: token))
    }
  }

  func versions() async throws -> [StateVersion] {
    var found: [StateVersion] = []
    for workspace in server.workspaces { found += try await versions(of: workspace) }
    return found
  }

  private func versions(of workspace: String) async throws -> [StateVersion] {
    var found: [StateVersion] = []
    var before = ""
    while true {
      let bytes = try await get("\(place(workspace))?limit=\(ServerStates.page)\(before)")
      let rows = try JSONReader.read(bytes, limits: .engine)["versions"]?.elements ?? []
      for row in rows {
        guard let number = row["version"]?.whole else { continue }
        found.append(
          StateVersion(
            state: workspace, name: String(number), written: row["created"]?.text.flatMap(HTTPDate.iso),
            isCurrent: found.isEmpty, isFixed: true, size: row["size"]?.whole ?? 0))
      }
      guard rows.count == ServerStates.page, let last = found.last else { return found }
      before = "&before=\(last.name)"
    }
  }

  func bytes(of version: StateVersion) async throws -> [UInt8] {
    try await get("\(place(version.state))/\(version.name)/content")
  }

  private func place(_ workspace: String) -> String {
    "/api/v1/workspaces/\(PercentEncoding.encode(workspace))/state/versions"
  }

  private func get(_ target: String) async throws -> [UInt8] {
    let answer = try await transport.send(
      "GET", server.address.text + target, headers: [("authorization", "Bearer \(token)")], body: [],
      bound: StateBound.bytes, within: .seconds(60))
    guard answer.status == 200 else {
      // The server's own sentence, where it says one.
      let said = (try? JSONReader.read(answer.body))?["message"]?.text ?? String(answer.text.prefix(300))
      throw RecoveryError.failed(
        step: "read the states of \(server.address.text)", said: "status \(answer.status): \(said)")
    }
    return answer.body
  }
}
