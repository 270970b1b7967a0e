import CommandEffects
import Vocabulary

/// Finds code in the arguments of an MCP call, and hands it to the interpreter that its language asks for.
enum MCPCode {
  /// Names under which a tool that runs something takes what it runs.
  static let textNames: Set<String> = ["input", "text", "code", "value", "data", "chars", "keys"]

  private static let codeNames: Set<String> = [
    "code", "script", "source", "snippet", "codesnippet", "sourcecode", "python", "pythoncode", "javascript", "cell",
    "cellcontent", "content", "input", "program", "expression",
  ]

  /// The starts of the interpreters that run a text under this name; empty when it is no code, or is shell text.
  static func commands(
    _ text: String, _ key: String, _ words: MCPWords, _ values: MCPArguments
  ) -> [MCPCommand] {
    guard codeNames.contains(key), !words.isBrowser,
      words.runsText || words.isInterpreter || key.hasPrefix("python") || language(in: words.tool) != nil
    else { return [] }
    if let script = shellScript(text) { return [.text(script)] }
    let cells = shellLines(text)
    if !cells.isEmpty { return [.text(cells), .argv(["python3", "-c", text])] }
    let named = values.text("language", "lang", "runtime", "interpreter", "kernel").map(MCPWords.words) ?? []
    let language = language(in: named) ?? language(in: MCPWords.words(of: key) + words.all) ?? language(of: text)
    return language.map { [.argv($0 + [text])] } ?? []
  }

  /// What an AppleScript hands to a shell; nil when it hands nothing.
  private static func shellScript(_ text: String) -> String? {
    guard text.contains("do shell script") else { return nil }
    return text.split(separator: "\"", omittingEmptySubsequences: false).dropFirst()
      .enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined(separator: "\n")
  }

  /// The lines of a notebook's cell that go to a shell: behind `!`, and all behind `%%bash`.
  private static func shellLines(_ text: String) -> String {
    if text.hasPrefix("%%bash") || text.hasPrefix("%%sh") {
      return String(Substring(text.utf8.drop { $0 != UInt8(ascii: "\n") }))
    }
    return text.utf8.split(separator: UInt8(ascii: "\n"))
      .map { $0.drop { $0 == UInt8(ascii: " ") } }
      .filter { $0.first == UInt8(ascii: "!") }
      .map { String(Substring($0.dropFirst())) }.joined(separator: "\n")
  }

  private static func language(in words: [String]) -> [String]? {
    for word in words {
      switch word.prefix(while: \.isLetter) {
      case "python", "py", "ipython", "jupyter", "pandas", "notebook": return ["python3", "-c"]
      case "node", "nodejs", "javascript", "js", "typescript", "ts", "deno", "bun": return ["node", "-e"]
      case "ruby", "rb", "irb": return ["ruby", "-e"]
      case "perl": return ["perl", "-e"]
      case "php": return ["php", "-r"]
      case "powershell", "pwsh": return ["pwsh", "-Command"]
      default: continue
      }
    }
    return nil
  }

  /// What the text itself looks like; nil for shell text.
  private static func language(of text: String) -> [String]? {
    let start = String(Substring(text.utf8.prefix(4096)))
    func says(_ signs: String...) -> Bool { signs.contains { start.contains($0) } }
    if says("require(", "const ", "console.log", "await ", "=> ") { return ["node", "-e"] }
    let isPython = start.hasPrefix("import ") || start.hasPrefix("from ") || says("\nimport ", "def ", "print(")
    return isPython ? ["python3", "-c"] : nil
  }
}
