/// Finds declarations in the code of a file.
struct DeclarationScanner {
  private struct Token {
    var text: String
    var offset: Int
  }

  private static let keywords: Set<String> = Declaration.types.union(Declaration.functions).union([
    "extension", "typealias", "let", "var", "case", "associatedtype", "macro",
  ])
  private static let modifiers: Set<String> = [
    "package", "public", "open", "internal", "private", "fileprivate", "static", "final", "mutating", "nonmutating",
    "borrowing", "consuming", "override", "convenience", "required", "lazy", "weak", "unowned", "indirect",
    "nonisolated",
    "isolated", "prefix", "postfix", "infix", "distributed", "dynamic", "optional",
  ]

  private let file: SourceFile
  private let tokens: [Token]

  init(_ file: SourceFile) {
    self.file = file
    tokens = Self.tokenize(file.code)
  }

  /// Every declaration, in the order of the file.
  func declarations() -> [Declaration] {
    var found: [Declaration] = []
    var depth = 0
    for index in tokens.indices {
      switch tokens[index].text {
      case "{": depth += 1
      case "}": depth -= 1
      case let word where Self.keywords.contains(word) && isDeclaration(index):
        found.append(declaration(at: index, depth: depth))
      default: break
      }
    }
    return found
  }

  private static func tokenize(_ code: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < code.count {
      let start = index
      if code[index].isWord || code[index] == UInt8(ascii: "`") || code[index] == UInt8(ascii: "@") {
        repeat { index += 1 } while index < code.count && (code[index].isWord || code[index] == UInt8(ascii: "`"))
        tokens.append(Token(text: String(decoding: code[start..<index], as: UTF8.self), offset: start))
        continue
      }
      index += 1
      if code[start] > UInt8(ascii: " ") {
        tokens.append(Token(text: String(UnicodeScalar(code[start])), offset: start))
      }
    }
    return tokens
  }

  /// Not a member of that name (`.init`), a label (`case:`), or a word of a condition or a pattern (`if let`).
  private func isDeclaration(_ index: Int) -> Bool {
    let before = index > 0 ? tokens[index - 1].text : ""
    let after = index + 1 < tokens.count ? tokens[index + 1].text : ""
    if before == "." || after == ":" || after == "." { return false }
    if tokens[index].text == "class" && (before == ":" || before == ",") { return false }
    if ["init", "subscript"].contains(tokens[index].text) { return ["(", "<", "?", "["].contains(after) }
    return !["if", "guard", "while", "case", "for", ",", "(", "&"].contains(before)
  }

  private func declaration(at keyword: Int, depth: Int) -> Declaration {
    let modifiers = modifiers(before: keyword)
    let body = body(after: keyword)
    let first = modifiers.first?.offset ?? tokens[keyword].offset
    return Declaration(
      keyword: tokens[keyword].text, name: name(after: keyword), modifiers: modifiers.map(\.text), depth: depth,
      line: file.line(of: first), lastLine: file.line(of: body.end), hasBody: body.exists,
      isInitialised: body.isInitialised)
  }

  /// The modifiers, `private(set)` among them, in the order of the text.
  private func modifiers(before keyword: Int) -> [Token] {
    var found: [Token] = []
    var index = keyword - 1
    while index >= 0 {
      if Self.modifiers.contains(tokens[index].text) {
        found.insert(tokens[index], at: 0)
        index -= 1
      } else if tokens[index].text == ")", index >= 3, tokens[index - 2].text == "(",
        Self.modifiers.contains(tokens[index - 3].text)
      {
        found.insert(
          Token(text: "\(tokens[index - 3].text)(\(tokens[index - 1].text))", offset: tokens[index - 3].offset), at: 0)
        index -= 4
      } else {
        break
      }
    }
    return found
  }

  private func name(after keyword: Int) -> String {
    if ["init", "subscript", "deinit"].contains(tokens[keyword].text) { return tokens[keyword].text }
    if keyword + 1 < tokens.count, tokens[keyword + 1].text == "[" { return "Array" }
    var name = ""
    var index = keyword + 1
    while index < tokens.count {
      name += tokens[index].text
      guard index + 1 < tokens.count, tokens[index + 1].text == ".", tokens[keyword].text == "extension" else { break }
      name += "."
      index += 2
    }
    return name.filter { $0 != "`" }
  }

  /// Where the body ends: the first brace outside parentheses opens it, the next declaration says that there is none.
  private func body(after keyword: Int) -> (end: Int, exists: Bool, isInitialised: Bool) {
    var nesting = 0
    var isInitialised = false
    for index in (keyword + 1)..<max(tokens.count, keyword + 1) {
      switch tokens[index].text {
      case "(", "[": nesting += 1
      case ")", "]": nesting -= 1
      case "=" where nesting == 0: isInitialised = true
      case "{" where nesting == 0: return (closing(of: index), true, isInitialised)
      case "}" where nesting == 0: return (tokens[keyword].offset, false, isInitialised)
      case let word where nesting == 0 && index > keyword + 1 && Self.keywords.contains(word) && isDeclaration(index):
        return (tokens[keyword].offset, false, isInitialised)
      default: break
      }
    }
    return (tokens[keyword].offset, false, isInitialised)
  }

  private func closing(of brace: Int) -> Int {
    var depth = 0
    for index in brace..<tokens.count {
      if tokens[index].text == "{" { depth += 1 }
      if tokens[index].text == "}" { depth -= 1 }
      if depth == 0 { return tokens[index].offset }
    }
    return tokens[brace].offset
  }
}
