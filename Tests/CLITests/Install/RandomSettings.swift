import TestSupport

/// A settings file of random members in random dress.
struct RandomSettings {
  var random: SeededRandom

  private mutating func space() -> String {
    ["", "", " ", "\n", "\n  ", "\r\n\t", "  \n\n    "].randomElement(using: &random) ?? ""
  }

  private mutating func list(_ brackets: (String, String), _ items: [String]) -> String {
    var text = brackets.0 + space()
    for (index, item) in items.enumerated() {
      text += item + space() + (index + 1 < items.count ? "," + space() : "")
    }
    return text + brackets.1
  }

  private mutating func value(_ depth: Int) -> String {
    let count = Int.random(in: 0...3, using: &random)
    switch Int.random(in: 0...(depth > 3 ? 2 : 4), using: &random) {
    case 0: return ["true", "false", "null", "0", "-1.5e3"].randomElement(using: &random) ?? "0"
    case 1: return ["\"\"", "\"a\\\"b\"", "\"tagout-hook claude-code\""].randomElement(using: &random) ?? "0"
    case 2: return "\"{[,]}\""
    case 3: return list(("[", "]"), (0..<count).map { _ in value(depth + 1) })
    default: return list(("{", "}"), (0..<count).map { "\"m\($0)\"\(space()):\(space())" + value(depth + 1) })
    }
  }

  private mutating func hook() -> String {
    let command = ["a", "./b --c", "echo '{}'"].randomElement(using: &random) ?? "a"
    return list(("{", "}"), ["\"type\":\(space())\"command\"", "\"command\":\"\(command)\"", "\"timeout\":5"])
  }

  private mutating func group() -> String {
    let hooks = (0..<Int.random(in: 0...2, using: &random)).map { _ in hook() }
    var members = ["\"hooks\":" + list(("[", "]"), hooks)]
    if Bool.random(using: &random) { members.insert("\"matcher\": \"Bash\"", at: 0) }
    return list(("{", "}"), members)
  }

  private mutating func hooks() -> String {
    let names = ["PreToolUse", "PostToolUse", "Stop"].filter { _ in Bool.random(using: &random) }
    let events = names.map { name in
      "\"\(name)\":\(space())"
        + list(("[", "]"), (0..<Int.random(in: 0...2, using: &random)).map { _ in group() })
    }
    return list(("{", "}"), events)
  }

  mutating func text() -> String {
    var members = (0..<Int.random(in: 0...3, using: &random)).map { "\"x\($0)\":" + value(0) }
    if Bool.random(using: &random) { members.append("\"hooks\"\(space()):" + hooks()) }
    if Int.random(in: 0...3, using: &random) == 0 { members.append("\"disableSkillShellExecution\": true") }
    members.shuffle(using: &random)
    return space() + list(("{", "}"), members) + space()
  }
}
