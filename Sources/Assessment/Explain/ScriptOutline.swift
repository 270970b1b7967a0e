import ShellSyntax
import Vocabulary

/// A shell text as an outline: a line for each command, nested ones indented.
struct ScriptOutline {
  /// The most lines, and the deepest nesting that is shown.
  private static let lineBound = 60
  private static let depthBound = 8

  private let text: [UInt8]
  private var lines: [String] = []
  private var isCut = false

  private init(_ text: [UInt8]) {
    self.text = text
  }

  /// The lines, the last of them saying when there would be more.
  static func lines(of text: [UInt8]) -> [String] {
    var outline = ScriptOutline(text)
    let script = ShellParser.parse(text)
    outline.add(script, 0)
    for problem in script.problems {
      switch problem.kind {
      case .unparsed(let what): outline.add("cannot be read: \(what)", 0)
      case .overBound(let bound): outline.add("too big to be read: \(bound)", 0)
      }
    }
    return outline.isCut ? outline.lines + ["…"] : outline.lines
  }

  private mutating func add(_ line: String, _ depth: Int) {
    guard lines.count < ScriptOutline.lineBound, depth <= ScriptOutline.depthBound else {
      isCut = true
      return
    }
    lines.append(String(repeating: "  ", count: depth) + line)
  }

  private mutating func add(_ script: Script, _ depth: Int) {
    guard !isCut else { return }
    for item in script.items {
      let isChain = !item.rest.isEmpty
      if isChain || item.isBackground {
        add(item.isBackground ? "in the background" : "one after another", depth)
      }
      let inner = isChain || item.isBackground ? depth + 1 : depth
      add(item.first, inner)
      for link in item.rest {
        add(link.operation == .and ? "and, if that worked" : "or, if that failed", inner)
        add(link.pipeline, inner + 1)
      }
    }
  }

  private mutating func add(_ pipeline: Pipeline, _ depth: Int) {
    guard pipeline.stages.count > 1 else {
      for stage in pipeline.stages { add(stage.command, depth) }
      return
    }
    add("pipeline", depth)
    for stage in pipeline.stages { add(stage.command, depth + 1) }
  }

  private mutating func add(_ command: Command, _ depth: Int) {
    guard depth <= ScriptOutline.depthBound else {
      isCut = true
      return
    }
    switch command {
    case .simple(let simple):
      add("command  " + EvidenceQuote.quote(simple.range, of: text, atMost: 60), depth)
      for word in simple.words { add(substitutionsOf: word.parts, depth + 1) }
      for assignment in simple.assignments {
        if case .word(let word?) = assignment.value { add(substitutionsOf: word.parts, depth + 1) }
      }
    case .compound(let compound): add(compound.kind, depth)
    case .function(let function):
      add("function \(function.name)", depth)
      add(function.body.kind, depth + 1)
    case .coprocess(_, let inner):
      add("coprocess", depth)
      add(inner, depth + 1)
    case .timed(let inner):
      add("time", depth)
      add(inner, depth + 1)
    }
  }

  private mutating func add(_ kind: CompoundCommand.Kind, _ depth: Int) {
    switch kind {
    case .group(let body): add("group", [body], depth)
    case .subshell(let body): add("subshell", [body], depth)
    case .conditional(let branches, let otherwise):
      for branch in branches {
        add("if", [branch.condition], depth)
        add("then", [branch.body], depth)
      }
      if let otherwise { add("else", [otherwise], depth) }
    case .loop(let until, let condition, let body):
      add(until ? "until" : "while", [condition], depth)
      add("do", [body], depth)
    case .forEach(let variable, _, let body), .select(let variable, _, let body): add("for \(variable)", [body], depth)
    case .forArithmetic(_, _, _, let body): add("for (( ))", [body], depth)
    case .match(_, let arms): add("case", arms.map(\.body), depth)
    case .test: add("test [[ ]]", depth)
    case .arithmetic: add("arithmetic (( ))", depth)
    }
  }

  private mutating func add(_ name: String, _ bodies: [Script], _ depth: Int) {
    add(name, depth)
    for body in bodies { add(body, depth + 1) }
  }

  /// The commands whose output becomes part of a word.
  private mutating func add(substitutionsOf parts: [WordPart], _ depth: Int) {
    guard depth <= ScriptOutline.depthBound else { return }
    for part in parts {
      switch part.kind {
      case .command(let script): add("its output, of", [script], depth)
      case .process(let script, _): add("a file, fed by", [script], depth)
      case .doubleQuoted(let inner): add(substitutionsOf: inner, depth + 1)
      default: break
      }
    }
  }
}
