/// Reads HTML as strictly as we write it: what a browser would mend is a problem here.
enum HTMLOutline {
  private static let void: Set<String> = ["meta", "link", "input", "br", "hr", "img"]

  /// What is wrong, in words; empty when each element is closed where it should be.
  static func problems(in html: String) -> [String] {
    var problems: [String] = []
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      guard let end = close(of: rest) else { return problems + ["a tag without its end: \(rest.prefix(60))"] }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }).lowercased()
      if tag.hasPrefix("!") || void.contains(name) || tag.hasSuffix("/") { continue }
      guard tag.hasPrefix("/") else {
        open.append(name)
        continue
      }
      if open.popLast() != name { problems.append("</\(name)> closes nothing; near \(rest.prefix(80))") }
    }
    return problems + open.map { "<\($0)> is never closed" }
  }

  /// The names of all elements, and of all attributes with their values.
  static func parts(of html: String) -> (elements: [String], attributes: [(name: String, value: String)]) {
    var elements: [String] = []
    var attributes: [(name: String, value: String)] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      guard let end = close(of: rest) else { break }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      guard let first = tag.first, first.isLetter else { continue }
      elements.append(String(tag.prefix { $0.isLetter || $0.isNumber }).lowercased())
      attributes += HTMLOutline.attributes(of: tag)
    }
    return (elements, attributes)
  }

  private static func attributes(of tag: Substring) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var rest = tag.drop { !$0.isWhitespace }
    while !rest.isEmpty {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      let name = rest.prefix { $0 != "=" && !$0.isWhitespace }
      rest = rest.dropFirst(name.count)
      guard !name.isEmpty else { break }
      guard rest.first == "=" else {
        found.append((String(name).lowercased(), ""))
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 3)
      found.append((String(name).lowercased(), String(value)))
    }
    return found
  }

  /// The `>` that ends a tag, past quoted values; by scalars, as browsers read.
  private static func close(of text: Substring) -> Substring.Index? {
    var isQuoted = false
    for index in text.unicodeScalars.indices {
      switch text.unicodeScalars[index] {
      case "\"": isQuoted.toggle()
      case ">" where !isQuoted: return index
      default: break
      }
    }
    return nil
  }
}
