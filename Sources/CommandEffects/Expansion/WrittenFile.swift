/// What a file may hold by now that the same text has written, copied or had changed.
package struct WrittenFile: Sendable, Hashable {
  /// A run of its text.
  package enum Part: Sendable, Hashable {
    case text([UInt8])
    /// What the file of this path held before the text ran.
    case disk(String)
    case unknown
  }

  /// So many texts of one file are told apart.
  private static let bound = 16

  /// What it may hold: each is its parts in order.
  package private(set) var choices: [[Part]]

  init(_ parts: [Part]) {
    choices = [parts]
  }

  /// Each text of those it may hold that is known as a whole.
  package var texts: [[UInt8]] { choices.compactMap(WrittenFile.text) }

  /// The text, when it is one and known.
  package var text: [UInt8]? { choices.count == 1 ? WrittenFile.text(choices[0]) : nil }

  private static func text(_ parts: [Part]) -> [UInt8]? {
    var text: [UInt8] = []
    for part in parts {
      guard case .text(let run) = part else { return nil }
      text += run
    }
    return text
  }

  /// Whether there may be no such file.
  var mayBeMissing: Bool {
    choices.contains { parts in
      parts.contains { part in
        switch part {
        case .disk, .unknown: true
        case .text: false
        }
      }
    }
  }

  /// More text at its end.
  mutating func append(_ part: Part) {
    choices = choices.map { $0 + [part] }
  }

  /// The same of another path: what the file of this one held before is what that of the other did.
  func moved(from path: String, to other: String) -> WrittenFile {
    var moved = self
    moved.choices = choices.map { parts in parts.map { $0 == .disk(path) ? .disk(other) : $0 } }
    return moved
  }

  /// It may hold this as well.
  mutating func merge(_ other: WrittenFile) {
    for choice in other.choices where !choices.contains(choice) {
      guard choices.count < Self.bound else {
        if !choices.contains([.unknown]) { choices.append([.unknown]) }
        return
      }
      choices.append(choice)
    }
  }
}
