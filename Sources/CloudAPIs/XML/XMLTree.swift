/// An element of an answer: its name without prefix, its text and the elements in it.
package struct XMLTree: Sendable, Hashable {
  package var name: String
  package var text: String
  package var children: [XMLTree]

  package init(_ name: String, text: String = "", children: [XMLTree] = []) {
    self.name = name
    self.text = text
    self.children = children
  }

  /// The first element of a name in it.
  package subscript(name: String) -> XMLTree? { children.first { $0.name == name } }

  /// All elements of a name in it.
  package func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

  /// The text of the first element of a name in it.
  package func text(_ name: String) -> String? { self[name]?.text }

  /// As it is written; white space that was between elements is left out.
  package var written: String { written(namespace: nil) }

  /// The same, its names being of a namespace. What was read is no deeper than `depthBound`.
  func written(namespace: String?) -> String {
    let inner = children.isEmpty ? XMLTree.escaped(text) : children.map(\.written).joined()
    return "<\(name)\(namespace.map { " xmlns=\"\($0)\"" } ?? "")>\(inner)</\(name)>"
  }

  /// With the characters that mean something in XML written as entities.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\r": escaped += "&#13;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
