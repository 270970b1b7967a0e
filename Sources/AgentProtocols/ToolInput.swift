import Formats
import Vocabulary

/// What a tool is asked to do, by what matters about it.
package enum ToolInput: Sendable, Hashable {
  /// The text of a shell command.
  case shell(command: String)
  /// A file is written whole.
  case write(path: String, content: String)
  /// Parts of a file are replaced.
  case edit(path: String, replacements: [TextPart])
  /// Files are changed by a patch in Codex's form.
  case patch(String)
  /// A tool of an MCP server is called.
  case mcp(server: String, tool: String, arguments: StructuredValue)
  /// A text that an agent will be given: another one now, or this one later, when nobody may be there.
  case prompt(String, isScheduled: Bool)
  /// Another tool, with its input as it came.
  case other(StructuredValue)

  /// What a record says was asked: a command's text, a file's path, a call's arguments as JSON.
  package var recordedText: String {
    switch self {
    case .shell(let command): command
    case .write(let path, _): path
    case .edit(let path, _): path
    case .mcp(let server, let tool, let arguments): "\(server) \(tool) \(ToolInput.json(arguments))"
    case .patch(let text): text
    case .prompt(let text, _): text
    case .other(let input): ToolInput.json(input)
    }
  }

  private static func json(_ value: StructuredValue) -> String {
    do {
      return String(decoding: try JSONWriter.canonical(value), as: UTF8.self)
    } catch {
      // Only a value that never came from JSON cannot be written as JSON.
      return "\(value)"
    }
  }
}
