/// The options that the AWS command line takes in every place (`awscli/data/cli.json` of versions 1 and 2).
enum AWSGlobalOptions {
  /// What a global option is followed by.
  enum Form: Sendable {
    case flag
    case value
  }

  private static let values = [
    "--ca-bundle", "--cli-binary-format", "--cli-connect-timeout", "--cli-error-format", "--cli-read-timeout",
    "--color", "--endpoint-url", "--output", "--profile", "--query", "--region",
  ]
  private static let flags = [
    "--cli-auto-prompt", "--debug", "--no-cli-auto-prompt", "--no-cli-pager", "--no-paginate", "--no-sign-request",
    "--no-verify-ssl", "--v2-debug", "--version",
  ]

  /// The full name and form of a global option, abbreviations resolved as argparse does; nil when it is none.
  ///
  /// An abbreviation that fits several stops the real tool with an error, so that it counts as none.
  static func resolve(_ name: String) -> (name: String, form: Form)? {
    if values.contains(name) { return (name, .value) }
    if flags.contains(name) { return (name, .flag) }
    guard name.utf8.count > 2 else { return nil }
    let fittingValues = values.filter { $0.hasPrefix(name) }
    let fittingFlags = flags.filter { $0.hasPrefix(name) }
    guard fittingValues.count + fittingFlags.count == 1 else { return nil }
    return fittingValues.first.map { ($0, .value) } ?? fittingFlags.first.map { ($0, .flag) }
  }
}
