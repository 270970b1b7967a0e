import Vocabulary

/// The words of a program without a grammar: options by name wherever they stand, and the rest.
struct SpokenWords: Sendable {
  private let words: [ArgumentWord]

  init(_ words: [ArgumentWord]) {
    self.words = words
  }

  /// The value of the last of the options, joined by `=` or in the next word; empty when it cannot be told.
  func value(_ names: String...) -> String? {
    var found: String?
    for (index, word) in words.enumerated() {
      if let text = word.literal, names.contains(text), index + 1 < words.count {
        found = words[index + 1].display
      } else if let option = OptionWord(word), names.contains(option.name), let value = option.value {
        found = value.display
      }
    }
    return found
  }

  /// The words without the options; the values of options that stand in words of their own are among them.
  var plain: [String] {
    words.filter { !$0.knownPrefix.hasPrefix("-") }.map(\.display)
  }

  /// The words behind a run of words.
  func behind(_ run: String...) -> [String]? {
    let plain = plain
    guard let start = plain.indices.first(where: { plain[$0...].starts(with: run) }) else { return nil }
    return Array(plain[(start + run.count)...])
  }

  /// The port in a text: `5432`, `5432:5432`, `localhost:5432`; the first number that is one.
  static func port(_ text: String?) -> Int? {
    text?.split { !$0.isNumber }.lazy.compactMap { Int($0) }.first { (1...65_535).contains($0) }
  }

  /// The tier that names tell together, each with what it is.
  static func place(_ names: [(String?, EnvironmentSign.Kind, String)]) -> EnvironmentSigns {
    var signs = EnvironmentSigns()
    for case (let name?, let kind, let what) in names where !name.isEmpty {
      signs.add(name, as: kind, from: "\(what) \(name)")
    }
    return signs
  }
}
