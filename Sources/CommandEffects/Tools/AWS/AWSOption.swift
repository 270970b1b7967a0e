import Vocabulary

/// One option of an operation with the words behind it.
struct AWSOption: Sendable {
  /// Without dashes, as it was written: perhaps abbreviated.
  var name: String
  /// What stands behind its `=`, or the words up to the next option.
  var values: [ArgumentWord]
  /// Of the option and its values.
  var evidence: Evidence

  /// Cuts what is left for an operation into options; words before the first option belong to none.
  static func all(in line: AWSCommandLine) -> [AWSOption] {
    var options: [AWSOption] = []
    for word in line.rest.prefix(line.optionBound) {
      if let cut = OptionWord(word) {
        let name = String(cut.name.drop { $0 == "-" })
        options.append(AWSOption(name: name, values: cut.value.map { [$0] } ?? [], evidence: word.evidence))
      } else if !options.isEmpty {
        options[options.count - 1].values.append(word)
        options[options.count - 1].evidence = options[options.count - 1].evidence.union(word.evidence)
      }
    }
    return options
  }

  /// Whether this is the option of that name, written out or cut down to no fewer letters than argparse takes.
  func isNamed(_ full: String, shortest: Int) -> Bool {
    name.utf8.count >= shortest && full.hasPrefix(name)
  }

  /// The same for an option of the table of conditions.
  func isNamed(_ spelling: AWSCondition.Spelling) -> Bool {
    name.utf8.count >= spelling.shortest && spelling.name.begins(with: name.utf8)
  }
}
