import Vocabulary

/// A word of the shell before any expansion, in parts that touch one another.
package struct Word: Sendable, Hashable {
  package var parts: [WordPart]
  package var range: ByteRange

  package init(parts: [WordPart], range: ByteRange) {
    self.parts = parts
    self.range = range
  }

  /// The text, when the word is nothing but unquoted literal text: what reserved words and operators must be.
  package var bareText: String? {
    guard parts.count == 1, case .text(let text) = parts[0].kind else { return nil }
    return text
  }
}

/// One part of a word and where it stands.
package struct WordPart: Sendable, Hashable {
  /// What the part is.
  package indirect enum Kind: Sendable, Hashable {
    /// Unquoted literal text: field splitting does not touch it, brace and tilde expansion have been taken out.
    case text(String)
    /// Text quoted by `'…'`, a backslash or `$'…'`, decoded.
    case verbatim(String)
    /// `"…"` or `$"…"`: text inside is `verbatim`.
    case doubleQuoted([WordPart])
    case parameter(ParameterExpansion)
    /// `$(…)` or backquotes.
    case command(Script)
    /// `$((…))` or `$[…]`.
    case arithmetic(Arithmetic)
    /// `<(…)`, or `>(…)` when it is written to.
    case process(Script, isOutput: Bool)
    /// `~` or `~user` at the start of a word or an assignment's value.
    case tilde(user: String)
    /// An unquoted `*`, `?`, `[…]` or extended glob `@(…)`, as written.
    case glob(String)
    /// `{a,b}`: each alternative is a word.
    case alternatives([Word])
    /// `{1..5}`, `{a..e..2}`, as written between the braces.
    case sequence(first: String, last: String, step: String?)
    /// `name=(…)` as an argument of `declare`, `local`, `export`, `readonly`, `typeset`; the name stands before it.
    case array([ArrayElement])
  }

  package var kind: Kind
  package var range: ByteRange

  package init(_ kind: Kind, _ range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// `$name`, `${name…}`.
package struct ParameterExpansion: Sendable, Hashable {
  /// What `${…}` does with the value.
  package indirect enum Operation: Sendable, Hashable {
    /// `${#name}`
    case length
    /// `${name:-word}`, or `${name-word}` when not `ifEmptyToo`.
    case useDefault(Word, ifEmptyToo: Bool)
    /// `${name:=word}`
    case assignDefault(Word, ifEmptyToo: Bool)
    /// `${name:?word}`
    case failWith(Word, ifEmptyToo: Bool)
    /// `${name:+word}`
    case useAlternative(Word, ifEmptyToo: Bool)
    /// `${name#pattern}`, `##` when longest.
    case removePrefix(Word, longest: Bool)
    /// `${name%pattern}`, `%%` when longest.
    case removeSuffix(Word, longest: Bool)
    /// `${name/pattern/word}`; anchored by `/#` or `/%`, every match by `//`.
    case replace(Word, with: Word?, which: Replaced)
    /// `${name:offset:length}`
    case substring(offset: Arithmetic, length: Arithmetic?)
    /// `${name^}`, `^^`, `,`, `,,`, `~`, `~~`, with an optional pattern.
    case changeCase(String, Word?)
    /// `${name@Q}` and the like.
    case transform(String)
    /// `${!prefix*}` or `${!prefix@}`: the names that begin so.
    case names
    /// `${!name[@]}`: the keys of an array.
    case keys
  }

  /// Which matches `${name/…}` replaces.
  package enum Replaced: Sendable, Hashable {
    case first
    case all
    case atStart
    case atEnd
  }

  /// A name, a positional number, or one of `@ * # ? - $ ! _`.
  package var name: String
  /// The subscript: `@`, `*`, a number or an arithmetic text.
  package var index: Word?
  /// `${!name}`: the value names the parameter.
  package var isIndirect: Bool
  package var operation: Operation?

  package init(name: String, index: Word? = nil, isIndirect: Bool = false, operation: Operation? = nil) {
    self.name = name
    self.index = index
    self.isIndirect = isIndirect
    self.operation = operation
  }
}

/// An arithmetic expression: its text as a word, so that what expands inside it is seen.
package struct Arithmetic: Sendable, Hashable {
  /// Parts as inside double quotes: `verbatim` text and expansions.
  package var parts: [WordPart]
  package var range: ByteRange

  package init(parts: [WordPart], range: ByteRange) {
    self.parts = parts
    self.range = range
  }
}
