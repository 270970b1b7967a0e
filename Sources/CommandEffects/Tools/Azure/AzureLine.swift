import Vocabulary

/// Reads an `az` command line as knack and argparse do (`azure/cli/core/parser.py`).
enum AzureLine {
  static func read(_ invocation: Invocation) -> CloudLine {
    var line = CloudLine(invocation)
    var isGlobal = true
    for word in invocation.arguments {
      if let option = OptionWord(word) {
        take(option, word, &line)
        isGlobal = true
      } else if isGlobal, line.options.isEmpty || takesNoValue(line) {
        // az takes the names of commands in any case.
        if !line.takeCommand(word, word.literal?.lowercased(), .azure) { line.operands.append(word) }
      } else {
        let last = line.options.count - 1
        line.options[last].values.append(word)
        line.options[last].evidence = line.options[last].evidence.union(word.evidence)
      }
    }
    if line.unknown == nil, line.unresolved == nil, CloudCatalogue.azure.operation(line.path) == nil {
      line.isHelp = true
    }
    return line
  }

  /// Whether the last option can have no value, so that a word behind it belongs to the command.
  private static func takesNoValue(_ line: CloudLine) -> Bool {
    guard CloudCatalogue.azure.operation(line.path) == nil, let option = line.options.last else { return false }
    if ["--output", "-o", "--query"].contains(option.name) { return !option.values.isEmpty }
    return true
  }

  private static func take(_ option: OptionWord, _ word: ArgumentWord, _ line: inout CloudLine) {
    if ["--help", "-h"].contains(option.name) { line.isHelp = true }
    if ["--version", "-v"].contains(option.name), line.path.isEmpty { line.isHelp = true }
    var (name, value) = (option.name, option.value)
    // `-gshop`: a letter with its value.
    if !name.hasPrefix("--"), name.utf8.count > 2, value == nil, name.utf8.dropFirst(2).first != UInt8(ascii: "-") {
      value = ArgumentWord(String(name.dropFirst(2)), evidence: word.evidence)
      name = String(name.prefix(2))
    }
    line.options.append(
      CloudLine.Option(name: name, values: value.map { [$0] } ?? [], evidence: word.evidence))
  }
}
