import Vocabulary

/// A command in a context, and where it must be said to land.
struct Landing: Sendable, Hashable, CustomStringConvertible {
  /// What the verdict is.
  enum Answer: Sendable {
    case passes
    case stops
  }

  /// The files that are made for it, by path below the scene's root: `home/…` and `work/…`.
  var files: [String: String] = [:]
  /// The folder it runs in, below the root.
  var folder = "work/infra"
  /// The environment besides `HOME`.
  var variables: [String: String] = [:]
  var command: String
  /// The tier of what decided.
  var tier: Tier
  /// A piece of the evidence for it.
  var evidence: String
  var answer: Answer

  init(
    _ command: String, _ tier: Tier, _ evidence: String = "", _ answer: Answer, files: [String: String] = [:],
    in folder: String = "work/infra", with variables: [String: String] = [:]
  ) {
    self.command = command
    self.tier = tier
    self.evidence = evidence
    self.answer = answer
    self.files = files
    self.folder = folder
    self.variables = variables
  }

  var description: String {
    let around = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value) " }.joined()
    return
      "\(around)\(command) in \(folder)\(files.isEmpty ? "" : " with \(files.keys.sorted().joined(separator: ", "))")"
  }

  /// All rows, a group for each kind of tool.
  static let all = terraform + terraformBackends + aws + clouds + hosts + git
}
