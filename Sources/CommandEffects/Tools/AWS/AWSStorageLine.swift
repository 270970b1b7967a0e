import Vocabulary

/// The operands and flags of an `aws s3` command.
struct AWSStorageLine: Sendable {
  /// In order: paths and addresses of buckets.
  var operands: [ArgumentWord] = []
  private var flags: [String: Evidence] = [:]

  private static let flagNames = [
    "bypass-policy-lockout-safety-check", "delete", "dryrun", "exact-timestamps", "follow-symlinks", "force",
    "force-glacier-transfer", "human-readable", "ignore-glacier-warnings", "no-follow-symlinks", "no-guess-mime-type",
    "no-overwrite", "no-progress", "only-show-errors", "quiet", "recursive", "size-only", "summarize",
    "validate-same-s3-paths",
  ]
  /// Options with a value whose beginnings could be taken for a flag's.
  private static let valueNames = [
    "acl", "cache-control", "case-conflict", "checksum-algorithm", "checksum-mode", "content-disposition",
    "content-encoding", "content-language", "content-type", "copy-props", "exclude", "expected-size", "expires",
    "expires-in", "grants", "include", "metadata", "metadata-directive", "page-size", "request-payer", "source-region",
    "sse", "sse-c", "sse-c-copy-source", "sse-c-copy-source-key", "sse-c-key", "sse-kms-key-id", "storage-class",
    "website-redirect",
  ]

  init(_ call: AWSCall) {
    let words = call.line.rest
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      guard index <= call.line.optionBound, let option = OptionWord(word) else {
        operands.append(word)
        continue
      }
      let name = String(option.name.drop { $0 == "-" })
      if let flag = Self.flag(name) {
        flags[flag] = word.evidence
      } else if option.value == nil, index < words.count, OptionWord(words[index]) == nil {
        index += 1
      }
    }
  }

  /// The flag of this name, abbreviations resolved as argparse does.
  private static func flag(_ name: String) -> String? {
    if flagNames.contains(name) { return name }
    guard !name.isEmpty, !valueNames.contains(name), !valueNames.contains(where: { $0.hasPrefix(name) }) else {
      return nil
    }
    let fitting = flagNames.filter { $0.hasPrefix(name) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// Whether a flag is given.
  func isSet(_ flag: String) -> Bool { flags[flag] != nil }

  /// The words of program, command, this flag and the operands.
  func evidence(_ call: AWSCall, _ flag: String? = nil) -> Evidence {
    let own = operands.reduce(call.line.evidence) { $0.union($1.evidence) }
    return flag.flatMap { flags[$0] }.map { own.union($0) } ?? own
  }

  /// How much a transfer moves.
  func extent(of call: AWSCall) -> Extent {
    call.operation == "sync" || isSet("recursive") ? .many : .one
  }
}
