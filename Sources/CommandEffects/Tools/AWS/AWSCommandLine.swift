import Vocabulary

/// An `aws` command line, read as the three argparse parsers of awscli read it one behind the other.
package struct AWSCommandLine: Sendable {
  /// The words of program, service and operation.
  package var evidence: Evidence
  package var service: ArgumentWord?
  package var operation: ArgumentWord?
  /// What is left for the operation: its options and operands, global options taken out.
  package var rest: [ArgumentWord] = []
  /// How many of `rest` stand before a `--`; all of them without one.
  package var optionBound = 0
  /// The values of global options, by full name; of one that is given twice, the last.
  package var globals: [String: ArgumentWord] = [:]
  /// `--version` prints a version and ends, wherever it stands.
  package var isVersion = false
  /// The word that should tell the service or the operation, and is not literal.
  package var unresolved: ArgumentWord?

  /// Service and operation as one text, e.g. `rds delete-db-instance`.
  var verb: String {
    [service, operation].compactMap { $0?.literal }.joined(separator: " ")
  }

  /// Whether nothing but help is printed.
  var isHelp: Bool {
    service?.literal == "help" || operation?.literal == "help" || rest.first?.literal == "help"
  }
}

extension AWSCommandLine {
  /// Reads an invocation's words.
  package init(_ invocation: Invocation) {
    evidence = invocation.program.evidence
    let words = invocation.arguments
    var index = 0
    var isBehindDashes = false
    while index < words.count {
      let word = words[index]
      index += 1
      if !isBehindDashes, let option = OptionWord(word), !Self.isText(word) {
        if option.name == "--", option.value == nil {
          isBehindDashes = true
          optionBound = rest.count
        } else if !take(option, words, &index) {
          rest.append(word)
        }
      } else if !takePositional(word) {
        break
      }
    }
    if !isBehindDashes { optionBound = rest.count }
  }

  /// argparse takes a word with a space for text although it begins with a dash.
  private static func isText(_ word: ArgumentWord) -> Bool {
    let prefix = word.knownPrefix.utf8
    guard let space = prefix.firstIndex(of: UInt8(ascii: " ")) else { return false }
    return !prefix[..<space].contains(UInt8(ascii: "="))
  }

  /// Takes a global option with its value out of the words; false when it is none.
  private mutating func take(_ option: OptionWord, _ words: [ArgumentWord], _ index: inout Int) -> Bool {
    guard let (name, form) = AWSGlobalOptions.resolve(option.name) else { return false }
    switch form {
    case .flag where name == "--version":
      // Behind an operation, with a value, somebody means that operation's version: what they meant counts.
      let hasValue = option.value != nil || (index < words.count && OptionWord(words[index]) == nil)
      if operation != nil, hasValue { return false }
      isVersion = true
    case .flag: break
    case .value:
      if let value = option.value {
        globals[name] = value
      } else if index < words.count, OptionWord(words[index]) == nil {
        globals[name] = words[index]
        index += 1
      }
    }
    return true
  }

  /// The first two words that are no options tell service and operation; false when one of them cannot be told.
  private mutating func takePositional(_ word: ArgumentWord) -> Bool {
    guard service == nil || operation == nil else {
      rest.append(word)
      return true
    }
    guard word.literal != nil else {
      unresolved = word
      return false
    }
    if service == nil { service = word } else { operation = word }
    evidence = evidence.union(word.evidence)
    return true
  }
}
