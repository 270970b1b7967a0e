import Vocabulary

/// Reads `fd` where it starts programs on what it finds (`-x`, `-X`).
enum FdReader: NestingToolReader {
  static let names = ["fd", "fdfind"]

  private static let grammar = OptionGrammar(
    short: "edEtSocjdgC",
    long:
      "extension= max-depth= min-depth= exact-depth= exclude= type= size= owner= color= threads= glob base-directory=")

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {}

  static func nested(in invocation: Invocation) -> [Invocation] {
    let words = invocation.arguments
    let starts: Set<String> = ["-x", "-X", "--exec", "--exec-batch"]
    guard let index = words.firstIndex(where: { $0.literal.map(starts.contains) ?? false }) else { return [] }
    let found = found(Array(words[..<index]), invocation.evidence)
    var command = Array(words[(index + 1)...].prefix { $0.literal != ";" })
    let hasMark = command.contains { $0.literal == "{}" }
    command = command.flatMap { $0.literal == "{}" ? [found] : [$0] } + (hasMark ? [] : [found])
    return [NestedInvocations.program(command, in: invocation)].compactMap { $0 }
  }

  /// What is found as one word: a pattern below the folder that is named, else the working directory.
  private static func found(_ words: [ArgumentWord], _ evidence: Evidence) -> ArgumentWord {
    let arguments = FileArguments(words, grammar)
    let isGlob = arguments.has("g", "glob")
    let name = arguments.operands.first.map { TargetText($0).text }.flatMap { $0 == "." || $0.isEmpty ? nil : $0 }
    let ending = arguments.value("e", "extension").map { "*." + TargetText($0).text }
    let pattern = ending ?? name.map { isGlob ? $0 : "*" + $0 + "*" }
    let folder = arguments.operands.count > 1 ? TargetText(arguments.operands[1]).text + "/" : "./"
    return ArgumentWord(
      pieces: [.known(folder), .glob(pattern.map { "**/" + $0 } ?? "**")], evidence: evidence, mayBeSeveral: true)
  }
}
