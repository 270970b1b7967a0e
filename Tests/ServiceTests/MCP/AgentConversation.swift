import Foundation
import Formats
import Service
import TestSupport
import Vocabulary

/// A client of the Model Context Protocol that speaks to a server over HTTP.
struct AgentConversation {
  let server: ServerUnderTest
  let token: String
  private(set) var session: String?
  private var number: Int64 = 0

  init(_ server: ServerUnderTest, token: String) {
    (self.server, self.token) = (server, token)
  }

  /// Shakes hands.
  mutating func begin() async throws -> HTTPAnswer {
    let answer = try await send("initialize", ["protocolVersion": "2025-06-18", "capabilities": .object([:])])
    session = answer.headers.first { $0.0 == "mcp-session-id" }?.1
    _ = try await frame(["jsonrpc": "2.0", "method": "notifications/initialized"])
    return answer
  }

  mutating func send(_ method: String, _ parameters: StructuredObject = [:]) async throws -> HTTPAnswer {
    number += 1
    return try await frame([
      "jsonrpc": "2.0", "id": .integer(number), "method": .string(method), "params": .object(parameters),
    ])
  }

  func frame(_ frame: StructuredObject) async throws -> HTTPAnswer {
    try await bytes(try JSONWriter.canonical(.object(frame)))
  }

  func bytes(_ bytes: [UInt8], headers: [String: String] = [:]) async throws -> HTTPAnswer {
    var headers = headers
    headers["Content-Type"] = headers["Content-Type"] ?? "application/json"
    headers["Accept"] = "application/json, text/event-stream"
    if let session { headers["Mcp-Session-Id"] = headers["Mcp-Session-Id"] ?? session }
    return try await server.send("POST", "/mcp", token: token, body: bytes, headers: headers)
  }

  /// What a tool answers: its object, or its error's words.
  mutating func call(_ tool: String, _ arguments: StructuredObject) async throws -> (StructuredValue, error: String?) {
    let answer = try await send("tools/call", ["name": .string(tool), "arguments": .object(arguments)])
    let result = answer.object["result"] ?? .null
    let text = result["content"]?.elements?.first?["text"]?.text
    return (result["structuredContent"] ?? .null, result["isError"] == true ? text : nil)
  }
}
