import AgentProtocols

/// A server with one tool, and frames for it.
enum MCPExamples {
  static let server = MCPServer(
    name: "tagout", title: "Tagout", version: "1", instructions: "Ask first.",
    tools: [
      MCPTool(
        "check", title: "Check", "Checks.",
        parameters: [
          MCPParameter("command", .text(bound: 16), isRequired: true, "What."),
          MCPParameter("count", .integer(1...3), "How many."),
          MCPParameter("kind", .choice(["a", "b"]), "Which."),
          MCPParameter("dry", .flag, "Whether."),
          MCPParameter("targets", .texts(count: 2, bound: 4), "Where."),
        ])
    ])

  /// A request of the stateless era carries its version in `_meta`.
  static let meta = #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}"#

  static let hello = #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}"#

  /// Frames before, the frame, the error's code.
  static let faults: [([String], String, Int64)] = [
    ([], "nonsense", -32700),
    ([], #"{"jsonrpc":"2.0","id":1,"id":2,"method":"ping"}"#, -32700),
    ([], String(repeating: "[", count: 100_000), -32700),
    ([], #"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#, -32600),
    ([], #"{"id":1,"method":"ping"}"#, -32600),
    ([], #"{"jsonrpc":"2.0","id":{},"method":"ping"}"#, -32600),
    ([], #"{"jsonrpc":"2.0","id":1.5,"method":"ping"}"#, -32600),
    ([], #"{"jsonrpc":"2.0","id":1,"method":7}"#, -32600),
    ([], #"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#, -32600),
    ([], #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#, -32600),
    ([], #"{"jsonrpc":"2.0","id":1,"method":"server/discover"}"#, -32601),
    (
      [],
      #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2030-01-01"}}}"#,
      -32022
    ),
    ([hello], #"{"jsonrpc":"2.0","id":1,"method":"resources/list"}"#, -32601),
    ([hello], #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{\#(meta)}}"#, -32600),
    ([hello], #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"x"}}"#, -32602),
    ([hello], #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"approve"}}"#, -32602),
    ([hello], #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"check","arguments":[]}}"#, -32602),
    ([#"{"jsonrpc":"2.0","id":1,"method":"ping","params":{\#(meta)}}"#], hello, -32022),
    (
      [#"{"jsonrpc":"2.0","id":1,"method":"ping","params":{\#(meta)}}"#],
      #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#, -32602
    ),
  ]
}
