import Vocabulary

/// One command of a pipeline.
package indirect enum Command: Sendable, Hashable {
  case simple(SimpleCommand)
  case compound(CompoundCommand)
  /// `name() body` or `function name body`.
  case function(FunctionDefinition)
  /// `coproc [name] command`.
  case coprocess(name: String?, Command)
  /// `time [-p] command`: a reserved word of the shell, not the program.
  case timed(Command)
}

/// Assignments, words and redirections: the program is the first word.
package struct SimpleCommand: Sendable, Hashable {
  package var assignments: [Assignment]
  package var words: [Word]
  package var redirections: [Redirection]
  package var range: ByteRange

  package init(
    assignments: [Assignment] = [], words: [Word] = [], redirections: [Redirection] = [], range: ByteRange
  ) {
    self.assignments = assignments
    self.words = words
    self.redirections = redirections
    self.range = range
  }
}

/// `name=value`, `name+=value`, `name[index]=value`, `name=(…)`.
package struct Assignment: Sendable, Hashable {
  /// What is assigned.
  package enum Value: Sendable, Hashable {
    /// Nil for `name=`.
    case word(Word?)
    case array([ArrayElement])
  }

  package var name: String
  /// The subscript as a word, for `name[subscript]=`.
  package var index: Word?
  package var isAppending: Bool
  package var value: Value
  package var range: ByteRange

  package init(name: String, index: Word? = nil, isAppending: Bool = false, value: Value, range: ByteRange) {
    self.name = name
    self.index = index
    self.isAppending = isAppending
    self.value = value
    self.range = range
  }
}

/// `value` or `[key]=value` inside `name=(…)`.
package struct ArrayElement: Sendable, Hashable {
  package var key: Word?
  package var value: Word?

  package init(key: Word? = nil, value: Word?) {
    self.key = key
    self.value = value
  }
}

/// `[descriptor]operator target`.
package struct Redirection: Sendable, Hashable {
  /// The operator.
  package enum Operator: String, Sendable, Hashable {
    case input = "<"
    case output = ">"
    case outputClobber = ">|"
    case append = ">>"
    case readWrite = "<>"
    case duplicateInput = "<&"
    case duplicateOutput = ">&"
    case outputAndError = "&>"
    case appendOutputAndError = "&>>"
    case hereDocument = "<<"
    case hereDocumentStripped = "<<-"
    case hereString = "<<<"
  }

  /// What stands before the operator: a number, or `{name}`.
  package enum Descriptor: Sendable, Hashable {
    case number(Int)
    case variable(String)
  }

  package var descriptor: Descriptor?
  package var operation: Operator
  /// The file, descriptor, here-string or here-document delimiter, as written.
  package var target: Word
  /// The body of a here-document: one part of verbatim text when the delimiter was quoted.
  package var body: Word?
  package var range: ByteRange

  package init(
    descriptor: Descriptor? = nil, operation: Operator, target: Word, body: Word? = nil, range: ByteRange
  ) {
    self.descriptor = descriptor
    self.operation = operation
    self.target = target
    self.body = body
    self.range = range
  }
}

/// A function and its body.
package struct FunctionDefinition: Sendable, Hashable {
  package var name: String
  package var body: CompoundCommand
  package var range: ByteRange

  package init(name: String, body: CompoundCommand, range: ByteRange) {
    self.name = name
    self.body = body
    self.range = range
  }
}

/// A command made of lists, with the redirections behind it.
package struct CompoundCommand: Sendable, Hashable {
  /// Which form it has.
  package indirect enum Kind: Sendable, Hashable {
    /// `{ list; }`
    case group(Script)
    /// `( list )`
    case subshell(Script)
    /// `if` and `elif` with their bodies, then `else`.
    case conditional([Branch], otherwise: Script?)
    /// `while` or, when `until`, the reverse.
    case loop(until: Bool, condition: Script, body: Script)
    /// `for name in words`; nil words are the positional parameters.
    case forEach(variable: String, words: [Word]?, body: Script)
    /// `for ((initial; condition; step))`.
    case forArithmetic(initial: Arithmetic, condition: Arithmetic, step: Arithmetic, body: Script)
    /// `select name in words`.
    case select(variable: String, words: [Word]?, body: Script)
    case match(Word, [MatchArm])
    /// `[[ … ]]`: its words and operators in order.
    case test([Word])
    /// `(( … ))`
    case arithmetic(Arithmetic)
  }

  package var kind: Kind
  package var redirections: [Redirection]
  package var range: ByteRange

  package init(_ kind: Kind, redirections: [Redirection] = [], range: ByteRange) {
    self.kind = kind
    self.redirections = redirections
    self.range = range
  }
}

/// A condition and what runs when it holds.
package struct Branch: Sendable, Hashable {
  package var condition: Script
  package var body: Script

  package init(condition: Script, body: Script) {
    self.condition = condition
    self.body = body
  }
}

/// One arm of `case`.
package struct MatchArm: Sendable, Hashable {
  /// How the arm ends: `;;`, `;&` (fall through) or `;;&` (go on testing).
  package enum Ending: Sendable, Hashable {
    case stop
    case fallThrough
    case testNext
  }

  package var patterns: [Word]
  package var body: Script
  package var ending: Ending

  package init(patterns: [Word], body: Script, ending: Ending = .stop) {
    self.patterns = patterns
    self.body = body
    self.ending = ending
  }
}
