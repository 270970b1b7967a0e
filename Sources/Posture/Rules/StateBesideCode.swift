import Vocabulary

/// A state, a backup of one or a saved plan lies among the code, where it gets copied, committed and read.
enum StateBesideCode: PostureRule {
  static let code: FindingCode = "posture.state-beside-code"
  static let summary = "a state or a saved plan lies among the code"

  static let examples: [PostureExample] = [
    .match("a state", ["main.tf": "", "terraform.tfstate": "{}"]),
    .match("its backup", ["main.tf": "", "terraform.tfstate.backup": "{}"]),
    .match("a state that could not be stored", ["main.tf": "", "errored.tfstate": "{}"]),
    .pass("what init wrote", ["main.tf": "", ".terraform/terraform.tfstate": "{}"]),
    .pass("code alone", ["main.tf": ""]),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.folder.files.filter { isState($0) && !isIgnored($0, subject) }.map { file in
      finding(
        file.name == "errored.tfstate" ? .critical : .high,
        file.name == "errored.tfstate"
          ? "a state that could not be stored lies here: the next apply makes everything in it a second time"
          : "a \(file.name.hasSuffix("plan") ? "saved plan" : "state") lies among the code, with the secrets in it",
        at: .file(file.path),
        remedy: file.name == "errored.tfstate"
          ? "have a person look at it before anything is applied"
          : "keep it out of the repository (.gitignore), and the state in a backend")
    }
  }

  private static func isState(_ file: PostureFile) -> Bool {
    guard !file.path.contains(".terraform/") else { return false }
    return file.name.hasSuffix(".tfstate") || file.name.hasSuffix(".tfstate.backup") || file.name.hasSuffix(".tfplan")
      || file.name == "tfplan"
  }

  /// Whether git is told to pass over it, as far as plain patterns say; a state that could not be stored always counts.
  private static func isIgnored(_ file: PostureFile, _ subject: PostureSubject) -> Bool {
    guard file.name != "errored.tfstate", file.name != "terraform.tfstate" else { return false }
    return subject.folder.files.filter { $0.name == ".gitignore" }.contains { ignore in
      String(decoding: ignore.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).contains { line in
        let pattern = line.hasPrefix("**/") ? line.dropFirst(3) : line.hasPrefix("/") ? line.dropFirst() : line
        return !line.hasPrefix("#") && !line.hasPrefix("!") && Glob(String(pattern)).matches(file.name)
      }
    }
  }
}
