import Vocabulary

/// A `terraform` or `tofu` command line, read as Terraform's `main.go` and Go's `flag` package read it.
struct TerraformCommandLine: Sendable {
  /// One option, its value, and where it came from.
  struct Option: Sendable {
    /// Without dashes: `auto-approve`.
    var name: String
    /// Nil for a bare flag.
    var value: ArgumentWord?
    var evidence: Evidence
    /// The variable that smuggled it in, e.g. `TF_CLI_ARGS_destroy`; nil when the command line itself holds it.
    var variable: String?
    /// Go stops reading options at the first operand: behind it, an option is not one.
    var isBehindOperand: Bool
  }

  /// The subcommand's words, e.g. `["state", "rm"]`; empty when there is none.
  var subcommand: [String] = []
  /// The words of program and subcommand.
  var evidence: Evidence
  /// The value of `-chdir=`.
  var folder: ArgumentWord?
  var options: [Option] = []
  var operands: [ArgumentWord] = []
  /// `-help`, `-version` or nothing at all: text is printed, nothing happens.
  var isHelp = false
  /// The word that should tell the subcommand and is not literal.
  var unresolved: ArgumentWord?

  /// The subcommand as one text: `state rm`.
  var verb: String { subcommand.joined(separator: " ") }

  /// The last option of this name.
  func option(_ name: String) -> Option? {
    options.last { $0.name == name }
  }

  /// Whether a bool flag is set, as Go's `strconv.ParseBool` reads its value.
  func isSet(_ name: String) -> Bool {
    guard let option = option(name) else { return false }
    guard let value = option.value else { return true }
    return !["0", "f", "F", "false", "FALSE", "False"].contains(value.literal ?? "")
  }

  /// Whether a flag that makes a command harmless is set where Terraform really reads it.
  func isSafelySet(_ name: String) -> Bool {
    guard let option = option(name), !option.isBehindOperand, option.variable == nil else { return false }
    return option.value.map { ["1", "t", "T", "true", "TRUE", "True"].contains($0.literal ?? "") } ?? true
  }

  /// The values of all options of this name, in order.
  func values(_ name: String) -> [ArgumentWord] {
    options.filter { $0.name == name }.compactMap(\.value)
  }
}
