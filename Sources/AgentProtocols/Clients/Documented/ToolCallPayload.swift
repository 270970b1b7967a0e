import Formats
import Vocabulary

/// The members of a tool's input, read under whichever of several names they come, since clients rename them between
/// versions and models are given aliases.
struct ToolCallPayload {
  let input: Payload

  /// The first text under one of the names.
  func text(_ names: [String]) throws(ProtocolError) -> String {
    guard let text = first(names) else { throw .missing(names[0]) }
    return text
  }

  /// The first text under one of the names; nil when there is none.
  func first(_ names: [String]) -> String? {
    for name in names {
      if let text = input.value[name]?.text { return text }
    }
    return nil
  }

  /// A shell command.
  func shell(_ names: String...) throws(ProtocolError) -> ToolInput {
    .shell(command: try text(names))
  }

  /// A file that is written whole. A file without content is made empty.
  func write(_ paths: [String], _ contents: [String]) throws(ProtocolError) -> ToolInput {
    .write(path: try text(paths), content: first(contents) ?? "")
  }

  /// One replacement; `every` names the flag that makes it one of all places.
  func edit(_ paths: [String], old: [String], new: [String], every: String = "replace_all") throws(ProtocolError)
    -> ToolInput
  {
    .edit(path: try text(paths), replacements: [part(input.value, old: old, new: new, every: every)])
  }

  /// The replacements in a list, or in one object, under a name.
  func edits(
    _ paths: [String], in name: String, old: [String], new: [String], every: String = "replace_all"
  ) throws(ProtocolError) -> ToolInput {
    let value = input.value[name]
    let parts = value?.elements ?? value.map { [$0] } ?? []
    return .edit(path: try text(paths), replacements: parts.map { part($0, old: old, new: new, every: every) })
  }

  /// Removing a file, as the shell command that does it.
  func removal(_ paths: String...) throws(ProtocolError) -> ToolInput {
    .shell(command: "rm -r -- \(ToolCallPayload.quoted(try text(paths)))")
  }

  /// A word as a shell takes it literally.
  static func quoted(_ word: String) -> String {
    var quoted = "'"
    for character in word.unicodeScalars {
      if character == "'" { quoted += "'\\''" } else { quoted.unicodeScalars.append(character) }
    }
    return quoted + "'"
  }

  /// A patch, else nothing that is known.
  func patch(_ names: String...) -> ToolInput {
    first(names).map(ToolInput.patch) ?? .other(input.value)
  }

  /// What another agent is told, else nothing that is known.
  func prompt(_ names: String...) -> ToolInput {
    first(names).map { .prompt($0, isScheduled: false) } ?? .other(input.value)
  }

  /// A tool that is not known by its name: an MCP call where the name says so, a shell where it has a `command`.
  func unknown(_ tool: String) -> ToolInput {
    if let name = MCPToolName(tool) { return .mcp(server: name.server, tool: name.tool, arguments: input.value) }
    return first(["command"]).map { .shell(command: $0) } ?? .other(input.value)
  }

  private func part(_ value: StructuredValue, old: [String], new: [String], every: String) -> TextPart {
    func text(_ names: [String]) -> String? { names.lazy.compactMap { value[$0]?.text }.first }
    let gone = text(old)
    return TextPart(
      old: gone == "" ? nil : gone, new: text(new) ?? "", isEverywhere: value[every]?.truth ?? false)
  }
}
