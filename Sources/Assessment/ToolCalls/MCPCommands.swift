import CommandEffects
import Vocabulary

/// Finds what is to be run in the arguments of an MCP call: statements, code, shell text, an argv.
enum MCPCommands {
  /// Commands of one call that are looked at.
  private static let bound = 32

  private static let shellNames: Set<String> = [
    "command", "cmd", "commands", "cmds", "shell", "shellcommand", "script", "bash", "clicommand", "awsclicommand",
    "cli", "clicommands", "kubectlcommand", "terraformcommand", "helmcommand", "gcloudcommand", "azcommand",
    "commandline", "run", "exec", "rawcommand", "dockercommand", "gitcommand", "keys", "fullcommand", "bashcommand",
    "commandstring", "cmdline", "shellscript", "commandtorun", "commandtext", "argsstring",
  ]

  /// Names of what is a program when its arguments stand beside it.
  private static let programNames: Set<String> = ["program", "executable", "binary", "bin", "exe", "executablepath"]

  private static let listNames: Set<String> = ["args", "argv", "arguments", "command", "cmd", "cmdargs", "commandargs"]

  /// Names of what stands behind a command.
  private static let restNames: Set<String> = [
    "args", "argv", "arguments", "cmdargs", "commandargs", "flags", "options", "params", "parameters", "extraargs",
    "additionalargs",
  ]

  /// The commands in the arguments, each once.
  static func found(in values: MCPArguments, _ words: MCPWords) -> [MCPCommand] {
    var commands: [MCPCommand] = []
    commands += MCPToolVerb.commands(words, values)
    for entry in values.entries {
      for command in read(entry, words, values) where !commands.contains(command) { commands.append(command) }
      if commands.count >= bound { break }
    }
    return commands
  }

  private static func read(_ entry: MCPArguments.Entry, _ words: MCPWords, _ values: MCPArguments) -> [MCPCommand] {
    guard let text = entry.value.text else { return list(entry, words, values) }
    if let statement = MCPStatements.command(text, entry.key, words, values) { return [statement] }
    let code = MCPCode.commands(text, entry.key, words, values)
    if !code.isEmpty { return code }
    return shell(text, entry, words, values)
  }

  /// A text for a shell, with what stands beside it as its arguments.
  private static func shell(
    _ text: String, _ entry: MCPArguments.Entry, _ words: MCPWords, _ values: MCPArguments
  ) -> [MCPCommand] {
    let isShell =
      shellNames.contains(entry.key) || ((words.runsText || words.runsShell) && MCPCode.textNames.contains(entry.key))
    let isWord = entry.isElement && listNames.contains(entry.key)
    guard (isShell || programNames.contains(entry.key)) && !isWord && !words.isBrowser else { return [] }
    return completed(([text] + rest(beside: entry, values)).joined(separator: " "), words, values)
  }

  /// The arguments that are given beside a command, as shell text.
  private static func rest(beside entry: MCPArguments.Entry, _ values: MCPArguments) -> [String] {
    values.entries.flatMap { other -> [String] in
      guard restNames.contains(other.key), !other.isElement, other.key != entry.key else { return [] }
      if let text = other.value.text { return [text] }
      return texts(other.value)?.map(ShellQuoting.word) ?? []
    }
  }

  /// The text as it is, and with the program before it that the names speak of: `destroy` for a server `terraform`.
  private static func completed(_ text: String, _ words: MCPWords, _ values: MCPArguments) -> [MCPCommand] {
    guard let program = words.program else { return [.text(text)] }
    let subject = subject(of: text, program, values)
    return [.text(text)]
      + beginnings(program, words, first: firstWord(text)).map {
        .text(($0 + [text] + subject).joined(separator: " "), isGuess: !words.verbs.isEmpty)
      }
  }

  /// What may stand before words that leave their program out: the tool's own verb too, where its name has one. A word
  /// that is a program itself may still be a verb behind the tool's own: `rm` of a tool `terraform_state`.
  private static func beginnings(_ program: String, _ words: MCPWords, first: String) -> [[String]] {
    guard !program.hasPrefix(PathText.lastComponent(first)), isVerb(first) else { return [] }
    let verbs = words.verbs
    let isProgram = Tools.isRead(first)
    if verbs.isEmpty { return isProgram ? [] : [[program]] }
    if verbs.first == first { return [[program]] }
    return words.isReading || isProgram ? [[program] + verbs] : [[program] + verbs, [program]]
  }

  /// What a lone verb of kubectl is about, where the arguments say it.
  private static func subject(of text: String, _ program: String, _ values: MCPArguments) -> [String] {
    guard program == "kubectl", firstWord(text).utf8.count == text.utf8.count,
      let kind = values.text("resource_type", "kind", "resource")
    else { return [] }
    let place = values.text("namespace").map { ["-n", ShellQuoting.word($0)] } ?? []
    return [ShellQuoting.word(kind)] + (values.text("name").map { [ShellQuoting.word($0)] } ?? []) + place
  }

  /// A list of texts that is an argv, with the program before it where the names tell it.
  private static func list(
    _ entry: MCPArguments.Entry, _ words: MCPWords, _ values: MCPArguments
  ) -> [MCPCommand] {
    guard listNames.contains(entry.key), let list = texts(entry.value), let first = list.first else { return [] }
    if let statement = MCPStatements.redis(list, words) { return [statement] }
    let isGivenProgram = ["command", "cmd"].contains(entry.key)
    if !isGivenProgram, hasCommand(values) { return [] }
    // A list of whole commands, and not of one command's words.
    if firstWord(first).utf8.count < first.utf8.count { return list.map { .text($0) } }
    guard let program = words.program else { return [.argv(list)] }
    return [.argv(list)]
      + beginnings(program, words, first: first).map {
        .argv($0.flatMap { $0.split(separator: " ").map(String.init) } + list, isGuess: !words.verbs.isEmpty)
      }
  }

  /// Whether a program is named beside a list of arguments.
  private static func hasCommand(_ values: MCPArguments) -> Bool {
    values.entries.contains { entry in
      entry.value.text != nil && !entry.isElement
        && (programNames.contains(entry.key) || entry.key == "command" || entry.key == "cmd")
    }
  }

  private static func texts(_ value: StructuredValue) -> [String]? {
    guard let elements = value.elements, !elements.isEmpty else { return nil }
    let texts = elements.compactMap(\.text)
    return texts.count == elements.count ? texts : nil
  }

  private static func firstWord(_ text: String) -> String {
    text.utf8.split(separator: UInt8(ascii: " ")).first.map { String(Substring($0)) } ?? ""
  }

  /// Whether a word is one that a program takes as its verb or option: `delete`, `s3`, `pg:reset`, `-v`.
  private static func isVerb(_ word: String) -> Bool {
    !word.isEmpty
      && word.utf8.allSatisfy { byte in
        (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ":")
      }
  }
}
