/// Libraries that have another machine run a shell text: Paramiko and Fabric.
enum SDKRemote {
  /// Whether a function of this name is given such a text.
  static func takes(_ name: String, _ tokens: [ScriptToken]) -> Bool {
    switch name {
    case "exec_command": true
    case "run", "sudo": tokens.contains { $0.name == "fabric" }
    default: false
    }
  }

  /// The machine that the script connects to.
  static func host(in tokens: [ScriptToken]) -> [String?]? {
    for index in tokens.indices.dropLast(2) {
      guard ["connect", "Connection"].contains(tokens[index].name ?? ""), tokens[index + 1].isMark("(") else {
        continue
      }
      let arguments = ScriptArguments(tokens, at: index + 1)
      let named = arguments.all.first { $0.name == "hostname" || $0.name == "host" } ?? arguments.all.first
      return named?.runs
    }
    return nil
  }
}
