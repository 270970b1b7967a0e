import Vocabulary

/// A `terragrunt` command line: which of its own commands it is, and what it hands to Terraform.
///
/// Both generations of its commands are read: `run-all destroy`, `destroy-all` and `--terragrunt-working-dir` as well
/// as `run --all -- destroy` and `--working-dir` (Terragrunt's CLI reference and its table of renamed flags).
struct TerragruntCommandLine: Sendable {
  /// What a command of Terragrunt's own does.
  enum Command: Sendable, Hashable {
    /// Terraform runs with the words of `terraform`, in one folder.
    case one
    /// Terraform runs in every unit below the folder, and asks nobody.
    case all
    /// Another program runs, with Terragrunt's inputs and credentials.
    case other
    /// The folder's state is deleted, bucket and key.
    case deleteBackend
    /// It only looks, or writes files of its own.
    case read
  }

  private(set) var command = Command.one
  /// The words for Terraform, or for the other program, its name first.
  private(set) var handed: [ArgumentWord] = []
  /// The value of `--working-dir`.
  private(set) var folder: ArgumentWord?
  /// The program that is run as Terraform; nil for the usual.
  private(set) var program: ArgumentWord?
  private(set) var isHelp = false

  init(_ arguments: [ArgumentWord]) {
    var words = arguments[...]
    takeOwnOptions(&words, stopsAtOperand: true)
    guard let first = words.first else {
      isHelp = true
      return
    }
    read(first.literal ?? "", &words)
    if command == .one || command == .all { takeOwnOptions(&words, stopsAtOperand: false) }
    handed += words
  }

  /// Tells what the command's first word makes of the rest.
  private mutating func read(_ verb: String, _ words: inout ArraySlice<ArgumentWord>) {
    switch verb {
    case "run-all":
      command = .all
      words = words.dropFirst()
    case "run":
      words = words.dropFirst()
      takeOwnOptions(&words, stopsAtOperand: true)
    case "stack":
      words = words.dropFirst()
      takeOwnOptions(&words, stopsAtOperand: true)
      command = words.first?.literal == "run" ? .all : .read
      words = words.dropFirst()
    case "graph" where words.dropFirst().contains { !$0.knownPrefix.hasPrefix("-") }:
      command = .all
      words = words.dropFirst()
    case "exec":
      command = .other
      words = words.dropFirst()
      takeOwnOptions(&words, stopsAtOperand: true)
    case "backend": readBackend(&words)
    case "hcl", "hclfmt", "hclvalidate", "validate-inputs", "graph-dependencies", "dag", "find", "list", "render",
      "render-json", "output-module-groups", "scaffold", "catalog", "info", "terragrunt-info", "aws-provider-patch",
      "help":
      command = .read
    case _ where verb.hasSuffix("-all") && words.first?.literal != nil:
      command = .all
      handed.append(ArgumentWord(String(verb.dropLast(4)), evidence: words.first?.evidence ?? .whole))
      words = words.dropFirst()
    default: break
    }
  }

  private mutating func readBackend(_ words: inout ArraySlice<ArgumentWord>) {
    words = words.dropFirst()
    takeOwnOptions(&words, stopsAtOperand: true)
    command = words.first?.literal == "delete" ? .deleteBackend : .read
  }

  /// Takes Terragrunt's own options out; `--` ends them, and so does the first operand where `stopsAtOperand`.
  private mutating func takeOwnOptions(_ words: inout ArraySlice<ArgumentWord>, stopsAtOperand: Bool) {
    while let word = words.first {
      guard word.knownPrefix.hasPrefix("-") else {
        if stopsAtOperand { return }
        handed.append(word)
        words = words.dropFirst()
        continue
      }
      words = words.dropFirst()
      if word.literal == "--" { return }
      guard let (name, value) = TerraformCommandLine.flag(word), let option = TerragruntOption(name) else {
        if stopsAtOperand { takeUnknown(word) } else { handed.append(word) }
        continue
      }
      take(option, value ?? (option.takesValue ? words.popFirst() : nil))
    }
  }

  /// An option in front of the command that is not known: `-help`, or one of Terraform's.
  private mutating func takeUnknown(_ word: ArgumentWord) {
    if ["-h", "-help", "--help", "-v", "-version", "--version"].contains(word.literal ?? "") { isHelp = true }
    if let (name, _) = TerraformCommandLine.flag(word), name == "chdir" { handed.append(word) }
  }

  private mutating func take(_ option: TerragruntOption, _ value: ArgumentWord?) {
    switch option.name {
    case "working-dir": folder = value
    case "tf-path", "tfpath": program = value
    case "all", "a", "graph": if value?.literal != "false" { command = .all }
    default: break
    }
  }
}
