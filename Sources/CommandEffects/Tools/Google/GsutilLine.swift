import Vocabulary

/// A `gsutil` command line: getopt before the command and behind it.
struct GsutilLine: Sendable {
  /// The words of program and command.
  var evidence: Evidence
  /// Nil when there is none.
  var command: ArgumentWord?
  /// The words of a command that has commands of its own: `set`, `get`.
  var words: [String] = []
  var operands: [ArgumentWord] = []
  /// The value of `-u`, the project that pays.
  var project: ArgumentWord?
  private var letters: Set<String> = []

  private static let nesting: Set<String> = [
    "acl", "autoclass", "bucketpolicyonly", "cors", "defacl", "defstorageclass", "hmac", "iam", "kms", "label",
    "lifecycle", "logging", "notification", "pap", "publicaccessprevention", "requesterpays", "retention", "rpo",
    "ubla", "uniformbucketlevelaccess", "versioning", "web",
  ]

  init(_ invocation: Invocation) {
    evidence = invocation.program.evidence
    var rest = invocation.arguments[...]
    while let word = rest.popFirst() {
      if word.literal == "--" { continue }
      if let option = OptionWord(word) {
        take(option, &rest)
      } else if command == nil {
        command = word
        evidence = evidence.union(word.evidence)
      } else if words.isEmpty || words == ["event"] || words == ["temp"], operands.isEmpty,
        Self.nesting.contains(command?.literal ?? ""), let text = word.literal, text.hasPrefix("gs://") == false,
        words.isEmpty
      {
        words.append(text)
        evidence = evidence.union(word.evidence)
      } else {
        operands.append(word)
      }
    }
  }

  /// Whether one of these letters is among the options of the command.
  func has(_ names: String...) -> Bool { names.contains { letters.contains($0) } }

  /// Letters in one word are one option each, until one takes a value.
  private mutating func take(_ option: OptionWord, _ rest: inout ArraySlice<ArgumentWord>) {
    guard !option.name.hasPrefix("--") else {
      letters.insert(String(option.name.dropFirst(2)))
      if ["--help", "--version"].contains(option.name), command == nil {
        command = ArgumentWord("help", evidence: evidence)
      }
      return
    }
    var text = option.name.dropFirst()
    while let letter = text.popFirst() {
      let name = String(letter)
      letters.insert(name)
      guard takesValue(name) else { continue }
      let value = text.isEmpty ? option.value ?? rest.popFirst() : ArgumentWord(String(text), evidence: evidence)
      if command == nil, name == "u" { project = value }
      if command?.literal == "mb" || command?.literal == "hmac", name == "p" { project = value }
      return
    }
  }

  private func takesValue(_ letter: String) -> Bool {
    switch command?.literal {
    case nil: ["h", "i", "o", "u"].contains(letter)
    case "rsync": ["x", "y", "j"].contains(letter)
    case "cp", "mv": ["a", "h", "j", "s", "z", "L"].contains(letter)
    case "mb": ["c", "l", "p", "s", "b", "k"].contains(letter)
    case "acl", "defacl", "label", "iam": ["u", "g", "p", "d", "l", "e"].contains(letter)
    case "hmac": ["p", "e", "s", "u"].contains(letter)
    case "signurl", "web", "notification", "kms", "setmeta", "rewrite", "logging":
      !["f", "r", "R", "k", "I", "O"].contains(letter)
    default: false
    }
  }
}
