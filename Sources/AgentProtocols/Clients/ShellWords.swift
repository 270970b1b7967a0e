import Vocabulary

/// The command in the input of a tool that is not known, as shell text.
enum ShellWords {
  /// Names under which tools take one command: as text, or as the list of its words.
  private static let names = [
    "command", "cmd", "command_line", "commandLine", "CommandLine", "shell_command", "shellCommand", "bash_command",
  ]

  /// Names under which tools take several commands.
  private static let listNames = ["commands", "cmds"]

  /// The text that would do what the input asks for; nil when it has no command.
  ///
  /// Throws when what stands under `command` is no text and no list of texts: it may be a command in a form that is not
  /// known.
  static func command(of input: Payload) throws(ProtocolError) -> String? {
    for name in names {
      guard let value = input.value[name], value != .null else { continue }
      guard let text = text(of: value) else {
        if name == "command" { throw .notA("text", member: name) }
        continue
      }
      return ([text] + arguments(beside: name, input)).joined(separator: " ")
    }
    for name in listNames {
      guard let value = input.value[name] else { continue }
      if let commands = texts(value) { return commands.joined(separator: "\n") }
      if let text = value.text { return text }
    }
    return nil
  }

  /// A command as it is, or the words of one: a list whose first has a blank is a list of commands.
  private static func text(of value: StructuredValue) -> String? {
    if let text = value.text { return text }
    guard let words = texts(value) else { return nil }
    let isCommands = words.first?.utf8.contains(UInt8(ascii: " ")) ?? false
    return isCommands ? words.joined(separator: "\n") : words.map(ShellQuoting.word).joined(separator: " ")
  }

  private static func arguments(beside name: String, _ input: Payload) -> [String] {
    guard let value = input.value["args"] ?? input.value["arguments"] else { return [] }
    if let text = value.text { return [text] }
    return texts(value)?.map(ShellQuoting.word) ?? []
  }

  private static func texts(_ value: StructuredValue) -> [String]? {
    guard let elements = value.elements else { return nil }
    let texts = elements.compactMap(\.text)
    return texts.count == elements.count ? texts : nil
  }
}
