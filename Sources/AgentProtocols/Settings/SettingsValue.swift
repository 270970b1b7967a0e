import Formats

/// A value to be written into a settings file, its members in the order in which a person reads them.
package indirect enum SettingsValue: Sendable, Hashable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([SettingsValue])
  case object([(name: String, value: SettingsValue)])

  package static func == (left: SettingsValue, right: SettingsValue) -> Bool {
    left.text(.compact) == right.text(.compact)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(text(.compact))
  }

  /// How it is laid out.
  enum Layout: Sendable, Hashable {
    /// On one line, a space inside each bracket: `{ "a": [ 1 ] }`.
    case compact
    /// A member a line. `indent` is that of the line which the value begins on.
    case lines(newline: String, indent: String, unit: String)
  }

  /// The value as JSON. Each bracket is followed by white space, by which a container that was made here is told from
  /// one that was there.
  func text(_ layout: Layout) -> String {
    switch self {
    case .string(let text): SettingsValue.quoted(text)
    case .integer(let number): String(number)
    case .boolean(let truth): truth ? "true" : "false"
    case .array(let elements) where isPlain: "[" + elements.map { $0.text(.compact) }.joined(separator: ", ") + "]"
    case .array(let elements): SettingsValue.enclosed(("[", "]"), elements.map { ("", $0) }, layout)
    case .object(let members):
      SettingsValue.enclosed(("{", "}"), members.map { (SettingsValue.quoted($0.name) + ": ", $0.value) }, layout)
    }
  }

  /// A list of words stays on its line.
  private var isPlain: Bool {
    guard case .array(let elements) = self else { return false }
    return elements.allSatisfy { element in
      if case .string = element { true } else { false }
    }
  }

  private static func enclosed(
    _ brackets: (String, String), _ items: [(label: String, value: SettingsValue)], _ layout: Layout
  ) -> String {
    switch layout {
    case .compact:
      let inner = items.map { $0.label + $0.value.text(.compact) }.joined(separator: ", ")
      return "\(brackets.0) \(inner) \(brackets.1)"
    case .lines(let newline, let indent, let unit):
      let deeper = Layout.lines(newline: newline, indent: indent + unit, unit: unit)
      let inner = items.map { newline + indent + unit + $0.label + $0.value.text(deeper) }.joined(separator: ",")
      return brackets.0 + inner + newline + indent + brackets.1
    }
  }

  static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
