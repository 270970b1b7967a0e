/// What an MCP call asks to run, as it may be meant.
struct MCPCommand: Hashable {
  enum Form: Hashable {
    /// Text for a shell.
    case text(String)
    /// The words of one program start.
    case argv([String])
  }

  var form: Form
  /// Whether the program was put before it by the names alone: a verb that it then does not know says nothing.
  var isGuess = false

  static func text(_ text: String, isGuess: Bool = false) -> MCPCommand {
    MCPCommand(form: .text(text), isGuess: isGuess)
  }

  static func argv(_ argv: [String], isGuess: Bool = false) -> MCPCommand {
    MCPCommand(form: .argv(argv), isGuess: isGuess)
  }

  /// A word as a shell's text says it.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: ","):
        true
      default: false
      }
    }
    if isPlain, !word.isEmpty { return word }
    let parts = word.utf8.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
    return "'" + parts.map { String(Substring($0)) }.joined(separator: "'\\''") + "'"
  }
}
