import Vocabulary

/// What a command prints, as far as it can be told, and the literal text that went into it.
struct Output: Sendable {
  /// Known and unknown runs in order.
  var pieces: [ArgumentWord.Piece] = []
  /// Literal text that took part: searched for guarded names when the output itself is not known.
  var literals: [String] = []
  /// The program that printed it, for messages.
  var producer = ""

  /// Nothing is printed.
  static let none = Output()

  /// Output that cannot be told.
  static func unknown(from producer: String, literals: [String] = []) -> Output {
    Output(pieces: [.unknown("the output of \(producer)")], literals: literals, producer: producer)
  }

  /// Output that is known to the last byte.
  static func known(_ text: String, from producer: String) -> Output {
    Output(pieces: text.isEmpty ? [] : [.known(text)], literals: [text], producer: producer)
  }

  /// The whole text, when all of it is known.
  var text: String? {
    var text = ""
    for piece in pieces {
      guard case .known(let known) = piece else { return nil }
      text += known
    }
    return text
  }

  /// One output after the other.
  mutating func append(_ other: Output) {
    pieces += other.pieces
    literals += other.literals
    if producer.isEmpty {
      producer = other.producer
    } else if !other.pieces.isEmpty, let joined = CrontabFilter.joined(producer, other.producer) {
      producer = joined
    }
  }

  /// As it is when it may not have been printed.
  var doubted: Output {
    guard !pieces.isEmpty else { return self }
    var all = literals
    for case .known(let text) in pieces { all.append(text) }
    return .unknown(from: producer.isEmpty ? "a command" : producer, literals: all)
  }

  /// As the standard input of what stands behind the pipe.
  var asInput: StandardInput {
    text.map(StandardInput.text) ?? .output(of: producer, literals: literals)
  }
}
