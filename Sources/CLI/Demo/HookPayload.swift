import Formats

/// The standard input of a PreToolUse hook for a Bash call, as Claude Code 2.1.330 sends it in bypassPermissions mode.
struct HookPayload: Sendable, Hashable {
  var session: String
  var transcript: String
  /// The folder of the session's shell.
  var folder: String
  var call: AgentCall
  /// Counts the calls of the session.
  var number: Int

  /// One JSON object and a line feed, its members in the client's order.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    for (name, value) in [("session_id", session), ("transcript_path", transcript), ("cwd", folder)] {
      json.name(text: name)
      json.string(value)
    }
    json.name("permission_mode")
    json.string("bypassPermissions")
    json.name("hook_event_name")
    json.string("PreToolUse")
    json.name("tool_name")
    json.string("Bash")
    json.name("tool_input")
    json.beginObject()
    json.name("command")
    json.string(call.command)
    json.name("description")
    json.string(call.says)
    json.endObject()
    json.name("tool_use_id")
    json.string("toolu_demo\(number)")
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
