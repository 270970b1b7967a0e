/// What a shell hands to the guard: the typed text, and the aliases and functions that it may lead to.
///
/// On standard input, each part ended by a NUL: the text, then any number of kind (`alias`, `function`), name, body.
struct TypedLine: Hashable {
  /// The most bytes that are read.
  static let bound = 8 << 20

  /// As it was typed, history expansion done.
  var text: String
  /// Their texts by name.
  var aliases: [String: String]
  /// Their definitions, as the shell prints them.
  var functions: [String]

  init(text: String, aliases: [String: String] = [:], functions: [String] = []) {
    self.text = text
    self.aliases = aliases
    self.functions = functions
  }

  /// Reads what stood on standard input.
  init(_ bytes: [UInt8]) throws(CLIError) {
    guard bytes.last == 0 else { throw .malformedLine }
    let parts = bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let text = parts.first, parts.count % 3 == 1 else { throw .malformedLine }
    self.init(text: text)
    for index in stride(from: 1, to: parts.count, by: 3) {
      switch parts[index] {
      case "alias": aliases[parts[index + 1]] = parts[index + 2]
      case "function": functions.append(parts[index + 2])
      default: throw .malformedLine
      }
    }
  }

  /// The text with its aliases resolved.
  var expanded: String {
    aliases.isEmpty ? text : AliasExpansion(aliases: aliases).expand(text)
  }

  /// What is judged: the functions' definitions, then the text with its aliases resolved.
  var judged: String {
    (functions + [expanded]).joined(separator: "\n")
  }
}
