import Vocabulary

/// The words of a platform's tool, told apart into the words of the command, options and what they act on.
struct PlatformCommandLine: Sendable {
  /// One option and its value.
  struct Option: Sendable {
    /// Without dashes.
    var name: String
    var value: ArgumentWord?
    var evidence: Evidence
  }

  /// All that is no option, in order.
  private(set) var words: [ArgumentWord] = []
  private(set) var options: [Option] = []
  private let dryRunLetter: Substring?

  /// - Parameters:
  ///   - valued: names of options that take the next word when no `=` joins a value to them.
  ///   - dryRunLetter: the letter that is short for `--dry-run`.
  init(_ arguments: [ArgumentWord], valued: [Substring], dryRunLetter: Substring? = nil) {
    self.dryRunLetter = dryRunLetter
    var index = 0
    while index < arguments.count {
      let word = arguments[index]
      index += 1
      guard let option = OptionWord(word) else {
        if word.literal != "--" { words.append(word) }
        continue
      }
      let name = String(option.name.drop { $0 == "-" })
      var value = option.value
      if value == nil, index < arguments.count, OptionWord(arguments[index]) == nil,
        valued.contains(Substring(name)) || PlatformCommandLine.isNaming(name)
          || isDryRunName(name) && ["true", "false"].contains(arguments[index].literal)
      {
        value = arguments[index]
        index += 1
      }
      options.append(Option(name: name, value: value, evidence: word.evidence))
    }
  }

  /// Options that name a thing or a place, and so take a value in every tool that has them.
  private static func isNaming(_ name: String) -> Bool {
    switch name {
    case "name", "id", "project", "app", "env", "environment", "stage", "region", "zone", "location", "org",
      "organization", "workspace", "namespace", "context", "config", "profile", "cluster", "resource-group",
      "subscription", "account", "account-name", "server", "host", "team", "group", "token", "output", "format",
      "service-id", "zone-id", "namespace-id", "url", "file", "user", "email", "type", "database", "bucket", "service",
      "instance", "query", "timeout", "api", "key", "flag", "tag", "version", "username", "password":
      true
    default: false
    }
  }

  /// Whether an option is there, with one of the names.
  func has(_ names: String...) -> Bool {
    options.contains { names.contains($0.name) }
  }

  /// Whether an option is there, and begins with a value where one is asked for.
  func has(_ name: String, _ value: Substring?) -> Bool {
    guard let value else { return has(name) }
    return options.contains { $0.name == name && $0.value?.literal?.hasPrefix(value) == true }
  }

  /// Whether it only prints its help or its version.
  var isHelp: Bool {
    if words.isEmpty, options.isEmpty { return true }
    if let first = words.first?.literal,
      ["help", "completion"].contains(first) || (first == "version" && words.count == 1)
    {
      return true
    }
    return options.contains {
      ["help", "h", "?", "version"].contains($0.name) && ($0.value == nil || $0.value?.literal == "true")
        && !($0.name == "version" && words.count > 1)
    }
  }

  /// Whether it is told to do nothing: the last of the options that say so counts, unless it is set to false, or to what
  /// cannot be told.
  var isDryRun: Bool {
    let last = options.last { isDryRunName($0.name) || isTakenBack($0.name) }
    guard let last, !isTakenBack(last.name) else { return false }
    guard let value = last.value else { return true }
    return value.literal.map { !["false", "f", "none", "0", "no", "off"].contains($0.lowercased()) } ?? false
  }

  private func isDryRunName(_ name: String) -> Bool {
    switch name {
    case "dry-run", "dryrun", "dry", "what-if", "noop", "no-op", "simulate", "plan-only", "preview-only", "check-only",
      "no-act":
      true
    default: dryRunLetter.map { name == $0 } == true
    }
  }

  /// `no-dry-run`.
  private func isTakenBack(_ name: String) -> Bool {
    name.hasPrefix("no-") && name != "no-op" && isDryRunName(String(name.dropFirst(3)))
  }
}
