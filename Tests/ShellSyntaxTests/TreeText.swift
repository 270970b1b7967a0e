import ShellSyntax

/// A tree as one line of text, so that a table can say what is expected.
///
/// A word that is one literal text stands for itself. Other parts: `T(…)` text, `V(…)` quoted text, `D(…)` double
/// quotes, `P(…)` parameter, `C(…)` command, `A(…)` arithmetic, `I(…)` and `O(…)` process substitution, `H(…)` home
/// folder, `G(…)` pattern, `B(…)` brace alternatives, `S(…)` sequence, `L(…)` array.
enum TreeText {
  static func of(_ script: Script) -> String {
    var text = ""
    for item in script.items {
      if !text.isEmpty { text += text.hasSuffix("&") ? " " : "; " }
      text += of(item.first)
      for link in item.rest { text += (link.operation == .and ? " && " : " || ") + of(link.pipeline) }
      if item.isBackground { text += " &" }
    }
    return text
  }

  static func of(_ pipeline: Pipeline) -> String {
    var text = pipeline.isNegated ? "! " : ""
    for (index, stage) in pipeline.stages.enumerated() {
      text += of(stage.command)
      if index + 1 < pipeline.stages.count { text += stage.pipesErrors ? " |& " : " | " }
    }
    return text
  }

  static func of(_ command: Command) -> String {
    switch command {
    case .simple(let simple): of(simple)
    case .compound(let compound): of(compound)
    case .function(let function): "(function \(function.name) \(of(function.body)))"
    case .coprocess(let name, let command): "(coproc \(name.map { $0 + " " } ?? "")\(of(command)))"
    case .timed(let command): "(time \(of(command)))"
    }
  }

  static func of(_ simple: SimpleCommand) -> String {
    let pieces = simple.assignments.map(of) + simple.words.map(of) + simple.redirections.map(of)
    return pieces.joined(separator: " ")
  }

  static func of(_ assignment: Assignment) -> String {
    var text = assignment.name
    if let index = assignment.index { text += "[\(of(index))]" }
    text += assignment.isAppending ? "+=" : "="
    switch assignment.value {
    case .word(let word): return text + (word.map(of) ?? "")
    case .array(let elements): return text + of(elements)
    }
  }

  static func of(_ elements: [ArrayElement]) -> String {
    let texts = elements.map { element in
      (element.key.map { "[\(of($0))]=" } ?? "") + (element.value.map(of) ?? "")
    }
    return "L(\(texts.joined(separator: " ")))"
  }

  static func of(_ redirection: Redirection) -> String {
    var text = ""
    switch redirection.descriptor {
    case .number(let number): text += "\(number)"
    case .variable(let name): text += "{\(name)}"
    case nil: break
    }
    text += redirection.operation.rawValue + of(redirection.target)
    if let body = redirection.body { text += "⏎" + of(body) }
    return text
  }

  static func of(_ compound: CompoundCommand) -> String {
    let redirections = compound.redirections.map { " " + of($0) }.joined()
    return "(\(of(compound.kind)))\(redirections)"
  }

  private static func of(_ kind: CompoundCommand.Kind) -> String {
    switch kind {
    case .group(let list): return "group \(of(list))"
    case .subshell(let list): return "subshell \(of(list))"
    case .conditional(let branches, let otherwise):
      let texts = branches.map { "\(of($0.condition)) then \(of($0.body))" }
      return "if " + texts.joined(separator: " elif ") + (otherwise.map { " else \(of($0))" } ?? "")
    case .loop(let until, let condition, let body):
      return "\(until ? "until" : "while") \(of(condition)) do \(of(body))"
    case .forEach(let variable, let words, let body):
      return "for \(variable)\(words.map { " in " + of($0) } ?? "") do \(of(body))"
    case .forArithmetic(let initial, let condition, let step, let body):
      return "for \(of(initial)); \(of(condition)); \(of(step)) do \(of(body))"
    case .select(let variable, let words, let body):
      return "select \(variable)\(words.map { " in " + of($0) } ?? "") do \(of(body))"
    case .match(let word, let arms): return "case \(of(word)) in" + arms.map { " " + of($0) }.joined()
    case .test(let words): return "test \(of(words))"
    case .arithmetic(let arithmetic): return of(arithmetic)
    }
  }

  private static func of(_ words: [Word]) -> String {
    words.map(of).joined(separator: " ")
  }

  private static func of(_ arm: MatchArm) -> String {
    let ending = arm.ending == .stop ? ";;" : arm.ending == .fallThrough ? ";&" : ";;&"
    return "\(arm.patterns.map(of).joined(separator: "|"))) \(of(arm.body)) \(ending)"
  }

  static func of(_ word: Word) -> String {
    word.bareText ?? (word.parts.isEmpty ? "∅" : of(word.parts))
  }

  static func of(_ arithmetic: Arithmetic) -> String {
    "A(\(of(arithmetic.parts)))"
  }

  static func of(_ parts: [WordPart]) -> String {
    parts.map(of).joined(separator: "")
  }

  static func of(_ part: WordPart) -> String {
    switch part.kind {
    case .text(let text): "T(\(text))"
    case .verbatim(let text): "V(\(text))"
    case .doubleQuoted(let parts): "D(\(of(parts)))"
    case .parameter(let expansion): "P(\(of(expansion)))"
    case .command(let script): "C(\(of(script)))"
    case .arithmetic(let arithmetic): of(arithmetic)
    case .process(let script, let isOutput): (isOutput ? "O(" : "I(") + of(script) + ")"
    case .tilde(let user): "H(\(user))"
    case .glob(let text): "G(\(text))"
    case .alternatives(let words): "B(\(words.map(of).joined(separator: ",")))"
    case .sequence(let first, let last, let step): "S(\(first)..\(last)\(step.map { ".." + $0 } ?? ""))"
    case .array(let elements): of(elements)
    }
  }

  private static func of(_ expansion: ParameterExpansion) -> String {
    var text = expansion.isIndirect ? "!" : ""
    text += expansion.name
    if let index = expansion.index { text += "[\(of(index))]" }
    return text + (expansion.operation.map { " " + of($0) } ?? "")
  }

  private static func of(_ operation: ParameterExpansion.Operation) -> String {
    switch operation {
    case .length: "length"
    case .useDefault(let word, let ifEmptyToo): "\(ifEmptyToo ? ":" : "")- \(of(word))"
    case .assignDefault(let word, let ifEmptyToo): "\(ifEmptyToo ? ":" : "")= \(of(word))"
    case .failWith(let word, let ifEmptyToo): "\(ifEmptyToo ? ":" : "")? \(of(word))"
    case .useAlternative(let word, let ifEmptyToo): "\(ifEmptyToo ? ":" : "")+ \(of(word))"
    case .removePrefix(let word, let longest): "\(longest ? "##" : "#") \(of(word))"
    case .removeSuffix(let word, let longest): "\(longest ? "%%" : "%") \(of(word))"
    case .replace(let pattern, let word, let which):
      "/\(which) \(of(pattern))\(word.map { " " + of($0) } ?? "")"
    case .substring(let offset, let length): "from \(of(offset))\(length.map { " for " + of($0) } ?? "")"
    case .changeCase(let name, let pattern): name + (pattern.map { " " + of($0) } ?? "")
    case .transform(let letter): "@\(letter)"
    case .names: "names"
    case .keys: "keys"
    }
  }
}
