import Vocabulary

/// The form in which Claude Code asks, and others after it: one JSON object with the event, the tool and its input.
enum ClaudeShape {
  /// Events that wait for no decision of ours; silence lets the client do what it would do without a hook.
  private static let notices: Set<String> = [
    "PermissionRequest", "UserPromptSubmit", "SessionStart", "SessionEnd", "Stop",
    "SubagentStart", "SubagentStop", "PreCompact", "PostCompact", "Notification", "ConfigChange", "Setup",
  ]

  static func message(from bytes: [UInt8], client: String) throws(ProtocolError) -> HookMessage {
    let payload = try Payload(bytes)
    let event = try payload.text("hook_event_name")
    if event == "PreToolUse" { return .question(try request(from: payload, client: client)) }
    if event == "PostToolUse" || event == "PostToolUseFailure" {
      return outcome(event, payload, client)
    }
    guard notices.contains(event) else { throw .unknownEvent(event) }
    return .notice(event: event)
  }

  /// What has run cannot be refused any more: a form that is not understood tells nothing.
  private static func outcome(_ event: String, _ payload: Payload, _ client: String) -> HookMessage {
    do throws(ProtocolError) {
      return .outcome(try request(from: payload, client: client), succeeded: event == "PostToolUse")
    } catch {
      return .notice(event: event)
    }
  }

  private static func request(from payload: Payload, client: String) throws(ProtocolError) -> HookRequest {
    let directory = try payload.text("cwd")
    guard directory.utf8.first == UInt8(ascii: "/") else { throw .notA("absolute path", member: "cwd") }
    let tool = try payload.text("tool_name")
    guard !tool.isEmpty else { throw .missing("tool_name") }
    let type = try payload.optionalText("agent_type")
    return HookRequest(
      client: client,
      session: try payload.optionalText("session_id"),
      subagent: try payload.optionalText("agent_id").map { Subagent(identifier: $0, type: type) },
      directory: directory,
      permissionMode: try payload.optionalText("permission_mode"),
      tool: tool,
      use: try payload.optionalText("tool_use_id"),
      input: try input(of: tool, from: try payload.payload("tool_input"), server: payload.optionalPayload("mcp_server"))
    )
  }

  /// The input by the tool's name. A tool that is not known passes on as it is, but whatever has a command is read as a
  /// shell: new tools that start one (`Monitor`) came in that form.
  private static func input(
    of tool: String, from input: Payload, server: Payload?
  ) throws(ProtocolError) -> ToolInput {
    switch tool {
    case "Bash", "Monitor":
      return .shell(command: try input.text("command"))
    case "PowerShell":
      return .shell(command: "pwsh -Command " + ShellQuoting.quoted(try input.text("command")))
    case "write_stdin":
      return .shell(command: try input.optionalText("chars") ?? "")
    case "Write":
      return .write(path: try input.text("file_path"), content: try input.text("content"))
    case "Edit":
      return .edit(path: try input.text("file_path"), replacements: [try replacement(from: input)])
    case "MultiEdit":
      return .edit(path: try input.text("file_path"), replacements: try replacements(from: input))
    case "NotebookEdit":
      let new = try input.optionalText("new_source") ?? ""
      return .edit(path: try input.text("notebook_path"), replacements: [TextPart(old: nil, new: new)])
    case "CronCreate":
      return .prompt(try input.text("prompt"), isScheduled: true)
    case "ScheduleWakeup":
      return input.value["prompt"]?.text.map { .prompt($0, isScheduled: true) } ?? .other(input.value)
    case "Agent", "Task":
      // What the other agent does is asked about again: a form without a prompt is not worth a refusal.
      return input.value["prompt"]?.text.map { .prompt($0, isScheduled: false) } ?? .other(input.value)
    case "apply_patch":
      return patch(input)
    case "str_replace_editor", "str_replace_based_edit_tool":
      return edit(input) ?? .other(input.value)
    default:
      if let call = try mcp(tool, input: input, server: server) { return call }
      if let command = try ShellWords.command(of: input) { return .shell(command: command) }
      return edit(input) ?? .other(input.value)
    }
  }

  /// A patch under whichever name it comes; without one the input is not known.
  private static func patch(_ input: Payload) -> ToolInput {
    for name in ["command", "input", "patch"] {
      if let text = input.value[name]?.text { return .patch(text) }
    }
    return .other(input.value)
  }

  /// A change of a file as editing tools ask for it; nil for other inputs.
  private static func edit(_ input: Payload) -> ToolInput? {
    func text(_ names: String...) -> String? { names.lazy.compactMap { input.value[$0]?.text }.first }
    guard let path = text("file_path", "path", "filePath", "target_file", "filename") else { return nil }
    if let content = text("content", "contents", "file_text", "new_content") {
      return .write(path: path, content: content)
    }
    guard let new = text("new_string", "new_str", "newString", "new_text", "replacement") else { return nil }
    let old = text("old_string", "old_str", "oldString", "old_text")
    return .edit(path: path, replacements: [TextPart(old: old, new: new)])
  }

  private static func replacements(from input: Payload) throws(ProtocolError) -> [TextPart] {
    var replacements: [TextPart] = []
    for edit in try input.payloads("edits") { replacements.append(try replacement(from: edit)) }
    return replacements
  }

  private static func replacement(from input: Payload) throws(ProtocolError) -> TextPart {
    TextPart(
      old: try input.text("old_string"), new: try input.text("new_string"),
      isEverywhere: input.value["replace_all"]?.truth ?? false)
  }

  /// `mcp__SERVER__TOOL`; the server's name as the client gives it beside, where it does, since it may hold `__` too.
  private static func mcp(_ tool: String, input: Payload, server: Payload?) throws(ProtocolError) -> ToolInput? {
    guard tool.hasPrefix("mcp__") else { return nil }
    let rest = tool.dropFirst(5)
    if let name = try server?.optionalText("name"), rest.hasPrefix(name + "__") {
      return .mcp(server: name, tool: String(rest.dropFirst(name.count + 2)), arguments: input.value)
    }
    guard let split = split(rest) else { return nil }
    return .mcp(server: split.server, tool: split.tool, arguments: input.value)
  }

  private static func split(_ name: Substring) -> (server: String, tool: String)? {
    let bytes = Array(name.utf8)
    let sign = UInt8(ascii: "_")
    guard let at = bytes.indices.dropLast().first(where: { $0 > 0 && bytes[$0] == sign && bytes[$0 + 1] == sign })
    else {
      return nil
    }
    return (String(decoding: bytes[..<at], as: UTF8.self), String(decoding: bytes[(at + 2)...], as: UTF8.self))
  }
}
