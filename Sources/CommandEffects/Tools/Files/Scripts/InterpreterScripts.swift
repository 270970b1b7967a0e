import Vocabulary

/// Programs that a script of Python, JavaScript, Perl, Ruby, PHP, awk and others starts, and what it does to files itself, where
/// the script stands in the argv or comes in as literal text.
package enum InterpreterScripts {
  private static let grammar = OptionGrammar(
    short: "cerEWXmMI", optionalShort: "i", long: "eval= print? require= import= run= check", permutes: false)

  /// Bound of a script that is looked at, in bytes.
  private static let scriptLimit = 64 << 10

  /// What the script starts, as invocations; nil when the program is no such interpreter, or its script starts nothing.
  package static func invocations(in invocation: Invocation) -> [Invocation]? {
    guard let name = invocation.name, let language = ScriptLanguage(program: name) else { return nil }
    let nested = scripts(of: invocation, language).flatMap { script -> [Invocation] in
      let tokens = language == .awk ? [] : ScriptTokens.tokens(of: script.text, language)
      let aliases = ScriptAliases.all(in: tokens, language)
      let calls = ScriptScanner.calls(in: script.text, language, aliases: aliases)
      let started = calls.compactMap { self.invocation(of: $0, script.evidence, invocation) }
      guard language != .awk else { return started }
      return started + SDKCalls.invocations(in: tokens, script.evidence, invocation)
    }
    return nested.isEmpty ? nil : nested
  }

  private static let awkGrammar = OptionGrammar(
    short: "fFvelLiE", long: "file= field-separator= assign= source= include= load= exec= lint?", permutes: false)

  /// The scripts that stand in the argv or come in as literal text.
  static func scripts(
    of invocation: Invocation, _ language: ScriptLanguage
  ) -> [(text: String, evidence: Evidence)] {
    let arguments = FileArguments(invocation.arguments, language == .awk ? awkGrammar : grammar)
    var scripts: [(String, Evidence)] = []
    for option in arguments.options where language.scriptOptions.contains(option.name) {
      guard let word = option.value else { continue }
      let text = TargetText(word).text
      if text.utf8.count <= scriptLimit { scripts.append((text, word.evidence)) }
    }
    if language.takesScriptFirst {
      guard scripts.isEmpty, !arguments.has("f", "file", "E", "exec"), let word = arguments.operands.first else {
        return scripts
      }
      let text = TargetText(word).text
      return text.utf8.count <= scriptLimit ? [(text, word.evidence)] : []
    }
    // `deno eval TEXT`.
    if language == .javaScript, invocation.name == "deno", arguments.operands.first?.literal == "eval",
      let word = arguments.operands.dropFirst().first
    {
      return [(TargetText(word).text, word.evidence)]
    }
    // `manage.py shell` runs what it is given in the application.
    let isShell =
      arguments.operands.first?.literal?.hasSuffix("manage.py") == true
      && arguments.operands.dropFirst().contains { $0.literal == "shell" || $0.literal == "shell_plus" }
    if isShell,
      let marker = invocation.arguments.firstIndex(where: { $0.literal == "-c" || $0.literal == "--command" }),
      marker + 1 < invocation.arguments.count
    {
      let word = invocation.arguments[marker + 1]
      return [(TargetText(word).text, word.evidence)]
    }
    let readsInput = scripts.isEmpty && (isShell || arguments.operands.allSatisfy { $0.literal == "-" })
    if readsInput, case .text(let text) = invocation.input, text.utf8.count <= scriptLimit {
      scripts.append((text, invocation.evidence))
    }
    return scripts
  }

  private static func invocation(
    of call: ScriptCall, _ evidence: Evidence, _ outer: Invocation
  ) -> Invocation? {
    let words = call.arguments.map { word($0, evidence) }
    func plain(_ name: String, _ options: [String], _ operands: [ArgumentWord]) -> Invocation? {
      let head = ([name] + options).map { ArgumentWord($0, evidence: evidence) }
      return operands.isEmpty ? nil : NestedInvocations.program(head + operands, in: outer, from: evidence)
    }
    switch call.deed {
    case .start:
      guard let first = words.first else { return nil }
      if call.isList || (words.count > 1 && first.literal?.utf8.contains(UInt8(ascii: " ")) == false) {
        return NestedInvocations.program(words, in: outer, from: evidence)
      }
      return first.literal == nil && first.knownPrefix.isEmpty ? nil : NestedInvocations.shell(first, in: outer)
    case .removeTree: return plain("rm", ["-rf", "--"], Array(words.prefix(1)))
    case .remove: return plain("rm", ["-f", "--"], words)
    case .write: return plain("tee", ["--"], Array(words.prefix(1)))
    case .move: return words.count == 2 ? plain("mv", ["--"], words) : nil
    case .copy: return words.count == 2 ? plain("cp", ["-r", "--"], words) : nil
    }
  }

  private static func word(_ runs: [String?], _ evidence: Evidence) -> ArgumentWord {
    let pieces = runs.map { $0.map(ArgumentWord.Piece.known) ?? .unknown("an argument in the script") }
    return ArgumentWord(pieces: pieces, evidence: evidence)
  }
}
