import Vocabulary

/// A list of commands as bash reads it, and what of the text could not be read.
package struct Script: Sendable, Hashable {
  /// In the order of the text.
  package var items: [ListItem]
  /// What could not be read; the items before it are still right.
  ///
  /// The script of a whole text holds the problems of all that is nested in it too.
  package var problems: [SyntaxProblem]

  package init(items: [ListItem] = [], problems: [SyntaxProblem] = []) {
    self.items = items
    self.problems = problems
  }
}

/// One and-or chain of a list, ended by `;`, `&` or a newline.
package struct ListItem: Sendable, Hashable {
  package var first: Pipeline
  package var rest: [ChainLink]
  /// Ended by `&`: the shell does not wait for it.
  package var isBackground: Bool
  /// The last of a line of a text itself, not of a list inside a command: bash reads and runs it up to there.
  package var endsLine = false

  package init(first: Pipeline, rest: [ChainLink] = [], isBackground: Bool = false) {
    self.first = first
    self.rest = rest
    self.isBackground = isBackground
  }
}

/// `&& pipeline` or `|| pipeline`.
package struct ChainLink: Sendable, Hashable {
  /// Which status of what stands before lets this run.
  package enum Operator: Sendable, Hashable {
    case and
    case or
  }

  package var operation: Operator
  package var pipeline: Pipeline

  package init(_ operation: Operator, _ pipeline: Pipeline) {
    self.operation = operation
    self.pipeline = pipeline
  }
}

/// Commands joined by `|` or `|&`.
package struct Pipeline: Sendable, Hashable {
  /// Preceded by `!`.
  package var isNegated: Bool
  /// At least one.
  package var stages: [Stage]
  package var range: ByteRange

  /// One command of a pipeline.
  package struct Stage: Sendable, Hashable {
    package var command: Command
    /// Joined to the next by `|&`: its standard error goes along.
    package var pipesErrors: Bool

    package init(_ command: Command, pipesErrors: Bool = false) {
      self.command = command
      self.pipesErrors = pipesErrors
    }
  }

  package init(isNegated: Bool = false, stages: [Stage], range: ByteRange) {
    self.isNegated = isNegated
    self.stages = stages
    self.range = range
  }
}

/// Something in the text that is not understood; never guessed at.
package struct SyntaxProblem: Sendable, Hashable {
  /// What is wrong.
  package enum Kind: Sendable, Hashable {
    /// Bash would refuse it too, or we do not know the construct: what was met, in a few words.
    case unparsed(String)
    /// The text is bigger, deeper or has more parts than the bound that is named.
    case overBound(String)
  }

  package var kind: Kind
  package var range: ByteRange
  /// Bash takes the text and meets this only when it expands the part that holds it: inside backquotes, in the body
  /// of a here-document, in a `${…}` that it calls a bad substitution.
  package var isDeferred: Bool

  package init(_ kind: Kind, _ range: ByteRange, isDeferred: Bool = false) {
    self.kind = kind
    self.range = range
    self.isDeferred = isDeferred
  }
}
