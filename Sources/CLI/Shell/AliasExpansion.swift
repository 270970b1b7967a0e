import ShellSyntax
import Vocabulary

/// Puts aliases in the place of the command names that stand for them, as bash does (its manual, section 6.6).
struct AliasExpansion {
  /// Aliases inside aliases that are followed.
  private static let depth = 16
  /// The longest text that is made, in bytes.
  private static let bound = 1 << 20

  /// Their texts by name.
  let aliases: [String: String]

  /// The text with every alias resolved that stands where a command's name does.
  func expand(_ text: String) -> String {
    expand(text, without: [], depth: 0)
  }

  /// - Parameter without: the aliases whose own text this is: they are not resolved again in it.
  private func expand(_ text: String, without: Set<String>, depth: Int) -> String {
    guard depth < AliasExpansion.depth else { return text }
    let bytes = Array(text.utf8)
    var names = CommandNames()
    names.add(ShellParser.parse(bytes))
    var result: [UInt8] = []
    var end = 0
    for words in names.found.sorted(by: { $0[0].range.start < $1[0].range.start }) {
      for word in words.prefix(8) {
        guard let name = word.bareText, !without.contains(name), let value = aliases[name] else { break }
        guard word.range.start >= end, word.range.end <= bytes.count,
          bytes[word.range.start..<word.range.end].elementsEqual(name.utf8)
        else { break }
        result += bytes[end..<word.range.start]
        result += expand(value, without: without.union([name]), depth: depth + 1).utf8
        end = word.range.end
        // An alias whose text ends in a blank has the next word looked at too.
        guard value.hasSuffix(" ") || value.hasSuffix("\t") else { break }
      }
      guard result.count < AliasExpansion.bound else { break }
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }
}
