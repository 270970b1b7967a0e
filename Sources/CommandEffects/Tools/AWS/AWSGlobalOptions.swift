/// The options that the AWS command line takes in every place (`awscli/data/cli.json` of versions 1 and 2).
enum AWSGlobalOptions {
  /// What a global option is followed by.
  enum Form: Sendable {
    case flag
    case value
  }

  private static let all: [(name: StaticString, form: Form)] = [
    ("--ca-bundle", .value), ("--cli-auto-prompt", .flag), ("--cli-binary-format", .value),
    ("--cli-connect-timeout", .value), ("--cli-error-format", .value), ("--cli-read-timeout", .value),
    ("--color", .value), ("--debug", .flag), ("--endpoint-url", .value), ("--no-cli-auto-prompt", .flag),
    ("--no-cli-pager", .flag), ("--no-paginate", .flag), ("--no-sign-request", .flag), ("--no-verify-ssl", .flag),
    ("--output", .value), ("--profile", .value), ("--query", .value), ("--region", .value), ("--v2-debug", .flag),
    ("--version", .flag),
  ]

  /// The full name and form of a global option, abbreviations resolved as argparse does; nil when it is none.
  ///
  /// An abbreviation that fits several stops the real tool with an error, so that it counts as none.
  static func resolve(_ name: String) -> (name: String, form: Form)? {
    let length = name.utf8.count
    guard length > 2 else { return nil }
    var found: (name: StaticString, form: Form)?
    var isAmbiguous = false
    for option in all where length <= option.name.utf8CodeUnitCount {
      guard StaticText(option.name, 0..<option.name.utf8CodeUnitCount).begins(with: name.utf8) else { continue }
      if length == option.name.utf8CodeUnitCount { return (name, option.form) }
      isAmbiguous = found != nil
      found = option
    }
    return isAmbiguous ? nil : found.map { ($0.name.description, $0.form) }
  }
}
