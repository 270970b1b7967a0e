/// A value of a YAML document and where it stands, so that an error can name line and column.
package struct LocatedValue: Sendable, Hashable {
  /// What it is.
  package enum Content: Sendable, Hashable {
    /// Text. A plain one (not quoted, no block) may stand for null, a truth value or a number.
    case scalar(String, isPlain: Bool)
    case sequence([LocatedValue])
    /// In the order of the document; a name may occur twice.
    case mapping([Member])
  }

  /// One member of a mapping.
  package struct Member: Sendable, Hashable {
    package var key: LocatedValue
    package var value: LocatedValue

    package init(key: LocatedValue, value: LocatedValue) {
      self.key = key
      self.value = value
    }
  }

  package var content: Content
  package var place: Place

  /// A place in a text.
  package struct Place: Sendable, Hashable, CustomStringConvertible {
    /// From 1.
    package var line: Int
    /// From 1, in characters.
    package var column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    package var description: String { "\(line):\(column)" }
  }

  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}

extension LocatedValue {
  /// The text of a scalar that is not null; nil for anything else.
  package var text: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }

  /// Whether it is nothing: empty, `~` or `null`, not quoted (YAML 1.2, core schema).
  package var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// A truth value that is not quoted: `true` or `false` (YAML 1.2, core schema); nil for anything else.
  package var truth: Bool? {
    guard case .scalar(let text, isPlain: true) = content else { return nil }
    switch text {
    case "true", "True", "TRUE": return true
    case "false", "False", "FALSE": return false
    default: return nil
    }
  }

  /// The elements of a sequence; nil for anything else.
  package var elements: [LocatedValue]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// The members of a mapping; nil for anything else.
  package var members: [Member]? {
    if case .mapping(let members) = content { members } else { nil }
  }

  /// The value of the first member with this name; nil when there is none, or it is no mapping.
  package subscript(name: String) -> LocatedValue? {
    members?.first { $0.key.text == name }?.value
  }
}
