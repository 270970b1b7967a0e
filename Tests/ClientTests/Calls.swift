/// Tool calls as a model makes them.
enum Calls {
  static func bash(_ command: String, background: Bool = false) -> [String: Any] {
    var input: [String: Any] = ["command": command, "description": "a step"]
    if background { input["run_in_background"] = true }
    return ["name": "Bash", "input": input]
  }

  static func tool(_ name: String, _ input: [String: Any]) -> [String: Any] { ["name": name, "input": input] }

  /// Codex's shell.
  static func exec(_ command: String, more: [String: Any] = [:]) -> [String: Any] {
    ["name": "exec_command", "input": more.merging(["cmd": command]) { old, _ in old }]
  }
}
