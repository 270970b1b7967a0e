import Vocabulary

/// Reads the removal of a user with its home folder: `userdel -r`, `deluser --remove-home` (their manual pages).
enum UserReader: NestingToolReader {
  static let names = ["userdel", "deluser"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {}

  /// What it does to the home folder, as the command that would do the same.
  static func nested(in invocation: Invocation) -> [Invocation] {
    let words = invocation.arguments
    let options = words.compactMap(\.literal).filter { $0.hasPrefix("-") }
    let takesHome = options.contains { option in
      option == "--remove" || option == "--remove-home" || option == "--remove-all-files"
        || (!option.hasPrefix("--") && option.contains("r"))
    }
    let user = SimpleWrapper(options: .init(short: "RP", long: ["root", "prefix", "backup-to"])).operands(words).first
    guard takesHome, let user else { return [] }
    var home = user
    home.pieces = ArgumentWord.merged([.known("/home/")] + user.pieces)
    let command = ["rm", "-rf", "--"].map { ArgumentWord($0, evidence: invocation.program.evidence) } + [home]
    return [NestedInvocations.program(command, in: invocation, from: invocation.evidence)].compactMap { $0 }
  }
}
