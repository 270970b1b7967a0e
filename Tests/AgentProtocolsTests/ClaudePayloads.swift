import AgentProtocols
import Vocabulary

/// Inputs as Claude Code 2.1.330 and Codex 0.163.0 send them, and what they ask.
enum ClaudePayloads {
  struct Sample: Sendable {
    var payload: String
    var tool: String
    var input: ToolInput
    var subagent: Subagent?
  }

  static let session = "22aee143-a733-4e80-9642-6bea0fa1698d"
  static let head =
    #"{"session_id":"22aee143-a733-4e80-9642-6bea0fa1698d","transcript_path":"/home/dev/infra/22aee143-a733-4e80-9642-6bea0fa1698d.jsonl","cwd":"/home/dev/infra","prompt_id":"5b566fc8-a0c5-49b0-8b67-45845571d80c","permission_mode":"bypassPermissions","effort":{"level":"medium"},"hook_event_name":"PreToolUse","#

  /// A payload with a tool and its input, and further members between.
  static func payload(_ tool: String, _ input: String, more: String = "") -> String {
    head + more + #""tool_name":"\#(tool)","tool_input":\#(input),"tool_use_id":"toolu_fake000100"}"# + "\n"
  }

  static let samples: [Sample] = [
    Sample(
      payload: payload("Bash", #"{"command":"echo RAN ...","description":"Destroy"}"#), tool: "Bash",
      input: .shell(command: "echo RAN ...")),
    Sample(
      payload: payload(
        "Bash", #"{"command":"terraform destroy"}"#,
        more: #""agent_id":"a09e2326e85bd0ad6","agent_type":"general-purpose","#), tool: "Bash",
      input: .shell(command: "terraform destroy"),
      subagent: Subagent(identifier: "a09e2326e85bd0ad6", type: "general-purpose")),
    Sample(
      payload: payload("Bash", #"{"command":"sleep 1","description":"bg","run_in_background":true}"#), tool: "Bash",
      input: .shell(command: "sleep 1")),
    Sample(
      payload: payload("Bash", #"{"command":"ls","dangerouslyDisableSandbox":true}"#), tool: "Bash",
      input: .shell(command: "ls")),
    Sample(
      payload: payload("Monitor", #"{"description":"mon","timeout_ms":2000,"command":"echo MON >> mon.txt"}"#),
      tool: "Monitor", input: .shell(command: "echo MON >> mon.txt")),
    Sample(
      payload: payload("Write", #"{"file_path":"/abs/a.tf","content":"a\nb\u00e9\ud83d\ude00"}"#), tool: "Write",
      input: .write(path: "/abs/a.tf", content: "a\nbé😀")),
    Sample(
      payload: payload(
        "Edit", #"{"file_path":"/abs/a.tf","old_string":"x","new_string":"y","replace_all":false}"#), tool: "Edit",
      input: .edit(path: "/abs/a.tf", replacements: [.init(old: "x", new: "y")])),
    Sample(
      payload: payload(
        "MultiEdit",
        #"{"file_path":"/a","edits":[{"old_string":"x","new_string":"y"},{"old_string":"1","new_string":"2","replace_all":true}]}"#
      ), tool: "MultiEdit",
      input: .edit(
        path: "/a", replacements: [.init(old: "x", new: "y"), .init(old: "1", new: "2", isEverywhere: true)])),
    Sample(
      payload: payload(
        "NotebookEdit", #"{"notebook_path":"/n.ipynb","new_source":"!ls","cell_id":"c1","edit_mode":"replace"}"#),
      tool: "NotebookEdit", input: .edit(path: "/n.ipynb", replacements: [.init(old: nil, new: "!ls")])),
    Sample(
      payload: payload(
        "Agent",
        #"{"description":"d","prompt":"SUBX go","subagent_type":"general-purpose","run_in_background":false}"#),
      tool: "Agent", input: .prompt("SUBX go", isScheduled: false)),
    Sample(
      payload: payload("ScheduleWakeup", #"{"delaySeconds":60,"prompt":"terraform destroy"}"#), tool: "ScheduleWakeup",
      input: .prompt("terraform destroy", isScheduled: true)),
    Sample(
      payload: payload("PowerShell", #"{"command":"Remove-Item 'x y'"}"#), tool: "PowerShell",
      input: .shell(command: #"pwsh -Command 'Remove-Item '\''x y'\'''"#)),
    Sample(
      payload: payload("write_stdin", #"{"session_id":1,"chars":"terraform destroy\n"}"#), tool: "write_stdin",
      input: .shell(command: "terraform destroy\n")),
    Sample(
      payload: payload("apply_patch", #"{"command":"*** Begin Patch\n*** End Patch"}"#), tool: "apply_patch",
      input: .patch("*** Begin Patch\n*** End Patch")),
    Sample(
      payload: payload("apply_patch", #"{"patch":"*** Begin Patch"}"#), tool: "apply_patch",
      input: .patch("*** Begin Patch")),
    Sample(
      payload: payload("Skill", #"{"skill":"zz"}"#), tool: "Skill", input: .other(.object(["skill": .string("zz")]))),
    Sample(
      payload: payload("CronCreate", #"{"cron":"0 0 1 1 *","prompt":"terraform destroy","recurring":false}"#),
      tool: "CronCreate", input: .prompt("terraform destroy", isScheduled: true)),
    Sample(
      payload: payload(
        "mcp__tf__request_change", #"{"dir":"infra","action":"destroy"}"#,
        more: #""mcp_server":{"name":"tf","source":"dynamic"},"#), tool: "mcp__tf__request_change",
      input: .mcp(
        server: "tf", tool: "request_change",
        arguments: .object(["action": .string("destroy"), "dir": .string("infra")]))),
    Sample(
      payload: payload("mcp__my__tf__apply", "{}", more: #""mcp_server":{"name":"my__tf"},"#),
      tool: "mcp__my__tf__apply", input: .mcp(server: "my__tf", tool: "apply", arguments: .object([:]))),
    Sample(
      payload: payload("mcp__tf__apply", "{}"), tool: "mcp__tf__apply",
      input: .mcp(server: "tf", tool: "apply", arguments: .object([:]))),
    Sample(
      payload: payload("SomethingNew", #"{"x":1}"#), tool: "SomethingNew", input: .other(.object(["x": .integer(1)]))),
    Sample(
      payload: payload("SomeNewShell", #"{"command":"terraform destroy"}"#), tool: "SomeNewShell",
      input: .shell(command: "terraform destroy")),
  ]

  /// Inputs of tools that are not known, and the shell text that would do the same.
  static let commands: [(input: String, text: String?)] = [
    (#"{"command":["a"]}"#, "a"),
    (#"{"command":["bash","-lc","terraform destroy"]}"#, "bash -lc 'terraform destroy'"),
    (#"{"command":["echo","it's","","$HOME"]}"#, #"echo 'it'\''s' '' '$HOME'"#),
    (#"{"command":["cd /srv","terraform destroy"]}"#, "cd /srv\nterraform destroy"),
    (#"{"command":"terraform","args":["destroy","-auto-approve"]}"#, "terraform destroy -auto-approve"),
    (#"{"command":"terraform","args":"destroy -auto-approve"}"#, "terraform destroy -auto-approve"),
    (#"{"command":[]}"#, ""),
    (#"{"command":null,"cmd":"ls"}"#, "ls"),
    (#"{"cmd":"terraform destroy","workdir":"/srv"}"#, "terraform destroy"),
    (#"{"cmd":["terraform","destroy"]}"#, "terraform destroy"),
    (#"{"commandLine":"ls -l"}"#, "ls -l"),
    (#"{"commands":["ls","terraform destroy"]}"#, "ls\nterraform destroy"),
    (#"{"commands":3}"#, nil),
    (#"{"command":null}"#, nil),
    (#"{"query":"x"}"#, nil),
  ]

  /// Inputs of tools that are not known and change a file.
  static let edits: [(tool: String, input: String, expected: ToolInput)] = [
    ("write_file", #"{"path":"/a","content":"x"}"#, .write(path: "/a", content: "x")),
    ("create_file", #"{"filePath":"/a","content":"x"}"#, .write(path: "/a", content: "x")),
    (
      "str_replace_based_edit_tool", #"{"command":"create","path":"/a","file_text":"x"}"#,
      .write(path: "/a", content: "x")
    ),
    (
      "str_replace_editor", #"{"command":"str_replace","path":"/a","old_str":"x","new_str":"y"}"#,
      .edit(path: "/a", replacements: [.init(old: "x", new: "y")])
    ),
    ("replace", #"{"file_path":"/a","new_string":"y"}"#, .edit(path: "/a", replacements: [.init(old: nil, new: "y")])),
    (
      "str_replace_editor", #"{"command":"view","path":"/a"}"#,
      .other(.object(["command": .string("view"), "path": .string("/a")]))
    ),
  ]

  /// A call that was deferred and resumed has no `prompt_id`.
  static let resumed =
    #"{"session_id":"s","cwd":"/home/dev","hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":"ls"}}"#

  static let codex =
    #"{"session_id":"01a2025d-..","turn_id":"01a2025d-..","transcript_path":"/.../rollout-...jsonl","cwd":"/home/dev/infra","hook_event_name":"PreToolUse","model":"gpt-5.1-codex","permission_mode":"bypassPermissions","tool_name":"Bash","tool_input":{"command":"echo RAN ..."},"tool_use_id":"call_T0_0"}"#

  /// Inputs that must not be understood, and a few words of why.
  static let unknown: [(String, String)] = [
    ("", "JSON ends too early"),
    ("x", "JSON has"),
    ("[]", "no JSON object"),
    ("\"PreToolUse\"", "no JSON object"),
    ("{}", "no \"hook_event_name\""),
    (resumed + "{}", "goes on after its value"),
    (resumed + "\u{0}", "goes on after its value"),
    (#"{"cwd":"/a",\#(resumed.dropFirst())"#, "has the member \"cwd\" twice"),
    (
      resumed.replacing(#"{"command":"ls"}"#, with: #"{"command":"ls","command":"rm"}"#), "the member \"command\" twice"
    ),
    (resumed.replacing(#""ls""#, with: #"["ls"]"#), "a \"command\" that is no text"),
    (resumed.replacing(#""ls""#, with: "null"), "no \"command\""),
    (resumed.replacing(#"{"command":"ls"}"#, with: "{}"), "no \"command\""),
    (resumed.replacing(#"{"command":"ls"}"#, with: #""ls""#), "a \"tool_input\" that is no object"),
    (resumed.replacing(#","tool_input":{"command":"ls"}"#, with: ""), "no \"tool_input\""),
    (resumed.replacing(#""tool_name":"Bash","#, with: ""), "no \"tool_name\""),
    (resumed.replacing(#""Bash""#, with: #""""#), "no \"tool_name\""),
    (resumed.replacing(#""Bash""#, with: "1"), "a \"tool_name\" that is no text"),
    (resumed.replacing(#""cwd":"/home/dev","#, with: ""), "no \"cwd\""),
    (resumed.replacing("/home/dev", with: "home"), "a \"cwd\" that is no absolute path"),
    (resumed.replacing(#""session_id":"s""#, with: #""session_id":3"#), "a \"session_id\" that is no text"),
    (resumed.replacing("PreToolUse", with: "BeforeTool"), "unknown event \"BeforeTool\""),
    (resumed.replacing("PreToolUse", with: "preToolUse"), "unknown event \"preToolUse\""),
    (payload("SomeNewShell", #"{"command":{"a":1}}"#), "a \"command\" that is no text"),
    (payload("SomeNewShell", #"{"command":[["ls"]]}"#), "a \"command\" that is no text"),
    (payload("SomeNewShell", #"{"command":7}"#), "a \"command\" that is no text"),
    (payload("Write", #"{"file_path":"/a"}"#), "no \"content\""),
    (payload("Write", #"{"file_path":"/a","content":7}"#), "a \"content\" that is no text"),
    (payload("Edit", #"{"file_path":"/a","new_string":""}"#), "no \"old_string\""),
    (payload("MultiEdit", #"{"file_path":"/a","edits":{}}"#), "\"edits\" that is no list"),
    (payload("CronCreate", #"{"cron":"* * * * *"}"#), "no \"prompt\""),
    ("\u{FEFF}" + resumed, "JSON has"),
    (String(repeating: #"{"a":"#, count: 100_000), "nested over"),
  ]
}
