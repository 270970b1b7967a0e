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
}
