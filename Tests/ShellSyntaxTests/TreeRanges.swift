import ShellSyntax
import Vocabulary

/// Every range of a tree, in the order of its walk, with the one around it.
struct TreeRanges {
  enum Kind: Equatable {
    case command
    case word
    case part
  }

  struct Entry {
    var range: ByteRange
    var kind: Kind
    /// The range that holds it; nil for what stands in the text itself, as the body of a here-document does.
    var outer: ByteRange?
    /// A part that is all of its word.
    var isWholeWord = false
  }

  private(set) var entries: [Entry] = []
  /// Pairs of neighbouring parts that are out of order.
  private(set) var overlaps = 0

  static func of(_ script: Script) -> [Entry] { walk(script).entries }

  static func walk(_ script: Script) -> TreeRanges {
    var ranges = TreeRanges()
    ranges.visit(script, in: nil)
    return ranges
  }

  private mutating func visit(_ script: Script, in outer: ByteRange?) {
    for item in script.items {
      for pipeline in [item.first] + item.rest.map(\.pipeline) {
        entries.append(Entry(range: pipeline.range, kind: .command, outer: outer))
        for stage in pipeline.stages { visit(stage.command, in: pipeline.range) }
      }
    }
  }

  private mutating func visit(_ command: Command, in outer: ByteRange?) {
    switch command {
    case .simple(let simple): visit(simple, in: outer)
    case .compound(let compound): visit(compound, in: outer)
    case .function(let function):
      entries.append(Entry(range: function.range, kind: .command, outer: outer))
      visit(function.body, in: function.range)
    case .coprocess(_, let command), .timed(let command): visit(command, in: outer)
    }
  }

  private mutating func visit(_ simple: SimpleCommand, in outer: ByteRange?) {
    entries.append(Entry(range: simple.range, kind: .command, outer: outer))
    for assignment in simple.assignments {
      entries.append(Entry(range: assignment.range, kind: .command, outer: simple.range))
      visit(assignment.index, in: assignment.range)
      switch assignment.value {
      case .word(let word): visit(word, in: assignment.range)
      case .array(let elements): visit(elements, in: assignment.range)
      }
    }
    for redirection in simple.redirections where redirection.range.start < (simple.words.first?.range.start ?? 0) {
      visit(redirection, in: simple.range)
    }
    for word in simple.words { visit(word, in: simple.range) }
    for redirection in simple.redirections where redirection.range.start >= (simple.words.first?.range.start ?? 0) {
      visit(redirection, in: simple.range)
    }
  }

  private mutating func visit(_ elements: [ArrayElement], in outer: ByteRange) {
    for element in elements {
      visit(element.key, in: outer)
      visit(element.value, in: outer)
    }
  }

  private mutating func visit(_ redirection: Redirection, in outer: ByteRange?) {
    entries.append(Entry(range: redirection.range, kind: .command, outer: outer))
    visit(redirection.target, in: redirection.range)
    visit(redirection.body, in: nil)
  }

  private mutating func visit(_ compound: CompoundCommand, in outer: ByteRange?) {
    let range = compound.range
    entries.append(Entry(range: range, kind: .command, outer: outer))
    switch compound.kind {
    case .group(let list), .subshell(let list): visit(list, in: range)
    case .conditional(let branches, let otherwise):
      for branch in branches { for list in [branch.condition, branch.body] { visit(list, in: range) } }
      if let otherwise { visit(otherwise, in: range) }
    case .loop(_, let condition, let body): for list in [condition, body] { visit(list, in: range) }
    case .forEach(_, let words, let body), .select(_, let words, let body):
      for word in words ?? [] { visit(word, in: range) }
      visit(body, in: range)
    case .forArithmetic(let initial, let condition, let step, let body):
      for arithmetic in [initial, condition, step] { visit(arithmetic, in: range) }
      visit(body, in: range)
    case .match(let word, let arms):
      visit(word, in: range)
      for arm in arms {
        for pattern in arm.patterns { visit(pattern, in: range) }
        visit(arm.body, in: range)
      }
    case .test(let words): for word in words { visit(word, in: range) }
    case .arithmetic(let arithmetic): visit(arithmetic, in: range)
    }
    for redirection in compound.redirections { visit(redirection, in: range) }
  }

  private mutating func visit(_ arithmetic: Arithmetic, in outer: ByteRange) {
    visit(arithmetic.parts, in: outer)
  }

  private mutating func visit(_ word: Word?, in outer: ByteRange?) {
    guard let word else { return }
    entries.append(Entry(range: word.range, kind: .word, outer: outer))
    visit(word.parts, in: word.range)
  }

  private mutating func visit(_ parts: [WordPart], in outer: ByteRange) {
    for (index, part) in parts.enumerated() {
      if index > 0, parts[index - 1].range.end > part.range.start { overlaps += 1 }
      entries.append(Entry(range: part.range, kind: .part, outer: outer, isWholeWord: part.range == outer))
      visit(part.kind, in: part.range)
    }
  }

  private mutating func visit(_ kind: WordPart.Kind, in range: ByteRange) {
    switch kind {
    case .text, .verbatim, .tilde, .glob, .sequence: break
    case .doubleQuoted(let parts): visit(parts, in: range)
    case .parameter(let expansion): visit(expansion, in: range)
    case .command(let script), .process(let script, _): visit(script, in: range)
    case .arithmetic(let arithmetic): visit(arithmetic, in: range)
    case .alternatives(let words): for word in words { visit(word, in: range) }
    case .array(let elements): visit(elements, in: range)
    }
  }

  private mutating func visit(_ expansion: ParameterExpansion, in range: ByteRange) {
    visit(expansion.index, in: range)
    switch expansion.operation {
    case .useDefault(let word, _), .assignDefault(let word, _), .failWith(let word, _), .useAlternative(let word, _),
      .removePrefix(let word, _), .removeSuffix(let word, _):
      visit(word, in: range)
    case .replace(let pattern, let word, _):
      visit(pattern, in: range)
      visit(word, in: range)
    case .substring(let offset, let length):
      visit(offset, in: range)
      if let length { visit(length, in: range) }
    case .changeCase(_, let pattern): visit(pattern, in: range)
    case .length, .transform, .names, .keys, nil: break
    }
  }
}
