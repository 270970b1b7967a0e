import Vocabulary

/// Reads `find`: what it removes itself, and the programs that it starts on what it finds.
enum FindReader: NestingToolReader {
  static let names = ["find", "gfind"]

  private static let wordLimit = 16

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let expression = FindExpression(invocation.arguments)
    if expression.actions.isEmpty { return }
    var scene = FileScene(invocation)
    for (action, selection) in expression.actions.prefix(wordLimit) {
      switch action {
      case .write(let file):
        FileOverwrite(manner: .replaced, verb: "find would write over").inspect(file, &scene, into: &inspection)
      case .delete(let evidence):
        remove("find -delete", true, evidence, expression, selection, &scene, &inspection)
      case .run(let command, _):
        guard let remover = remover(command) else { continue }
        remove(
          "find … \(remover.name)", remover.isRecursive, remover.evidence, expression, selection, &scene, &inspection)
      }
    }
  }

  /// The programs that it starts, with patterns in the place of `{}`. Plain removers are judged by `inspect`, which
  /// knows all that is selected.
  static func nested(in invocation: Invocation) -> [Invocation] {
    let expression = FindExpression(invocation.arguments)
    var nested: [Invocation] = []
    for (action, selection) in expression.actions.prefix(wordLimit) {
      guard case .run(let command, let many) = action, remover(command) == nil else { continue }
      let found = foundWords(expression, selection, invocation.evidence)
      let argvs = many ? [replaced(command, by: found)] : found.map { replaced(command, by: [single($0)]) }
      nested += argvs.compactMap { NestedInvocations.program($0, in: invocation) }
    }
    return nested
  }

  /// The names that it prints, as words: patterns of them below where it looks.
  static func printed(_ arguments: [ArgumentWord], _ evidence: Evidence) -> [ArgumentWord] {
    let expression = FindExpression(arguments)
    let selection = expression.printed
    return selection.isRestricted
      ? foundWords(expression, selection, evidence)
      : contents(expression, evidence)
  }

  /// Everything below where it looks.
  private static func contents(_ expression: FindExpression, _ evidence: Evidence) -> [ArgumentWord] {
    starts(expression, evidence).map { start in
      let text = TargetText(start).text
      let folder = text.hasSuffix("/") ? start : start.suffixed(by: "/")
      return ArgumentWord(pieces: folder.pieces + [.glob("**")], evidence: evidence, mayBeSeveral: true)
    }
  }

  /// A program that only removes its operands, as find would start it.
  private static func remover(_ command: [ArgumentWord]) -> (name: String, isRecursive: Bool, evidence: Evidence)? {
    guard let program = command.first, let literal = program.literal else { return nil }
    let name = PathText.lastComponent(literal)
    guard name == "rm" || name == "unlink" || name == "rmdir" || name == "shred" else { return nil }
    let arguments = FileArguments(Array(command.dropFirst()), OptionGrammar(long: "recursive force verbose"))
    guard arguments.operands.allSatisfy({ $0.literal == "{}" }) else { return nil }
    return (name, arguments.has("r", "R", "recursive"), program.evidence)
  }

  private static func remove(
    _ verb: String, _ isRecursive: Bool, _ evidence: Evidence, _ expression: FindExpression, _ selection: FindSelection,
    _ scene: inout FileScene, _ inspection: inout Inspection
  ) {
    if selection.onlyEmpty || verb.hasSuffix("rmdir") { return }
    let selectsAll = !selection.isRestricted
    let removal = FileRemoval(isRecursive: isRecursive || selectsAll, verb: "\(verb) would remove")
    let all = expression.keepsStarts ? contents(expression, evidence) : starts(expression, evidence)
    let words = selectsAll ? all : foundWords(expression, selection, evidence)
    for word in words {
      if selection.names == nil && selection.paths == nil || selectsAll {
        removal.inspect(word, &scene, into: &inspection)
      } else {
        inspectNamed(word, removal, &scene, &inspection)
      }
    }
  }

  /// Files of certain names, anywhere below a folder: their names decide, then the folder.
  private static func inspectNamed(
    _ word: ArgumentWord, _ removal: FileRemoval, _ scene: inout FileScene, _ inspection: inout Inspection
  ) {
    let target = TargetText(word)
    guard target.reasonAtStart == nil else { return removal.inspect(word, &scene, into: &inspection) }
    let place = FilePlace(target, scene)
    var many = removal
    many.isRecursive = true
    let isMadeAnew = place.last.map { EphemeralNames.isEphemeral([$0]) } ?? false
    let kind = isMadeAnew ? .ephemeral : FileTargets.kind(place, scene)
    if case .guardFile(let file) = kind {
      let change = GuardFileChange(
        manner: .removed, verb: removal.verb, name: word.display(target), evidence: word.evidence)
      return change.inspect(file, place, &scene, into: &inspection)
    }
    inspection.noteFile(.destroy, kind, named: word.display(target), extent: .many, .irreversible, word.evidence)
    if let finding = RemovalFindings.finding(kind, many, word.display(target), word.evidence) {
      inspection.note(finding.located(place, scene))
    } else if kind == .project {
      let finding = FolderContents.matching(target, place, removal, word.evidence, &scene, &inspection)
      if let finding { inspection.note(finding) }
    }
  }

  /// Where it looks; everything below goes with them.
  private static func starts(_ expression: FindExpression, _ evidence: Evidence) -> [ArgumentWord] {
    expression.starts.isEmpty ? [ArgumentWord(".", evidence: evidence)] : Array(expression.starts.prefix(wordLimit))
  }

  /// What is found, as words: each start with `**` and the pattern of a name behind it.
  private static func foundWords(
    _ expression: FindExpression, _ selection: FindSelection, _ evidence: Evidence
  ) -> [ArgumentWord] {
    var words = (selection.paths ?? []).prefix(wordLimit).flatMap { pathWords($0, expression, evidence) }
    let patterns = selection.names ?? (words.isEmpty ? ["**"] : [])
    for start in starts(expression, evidence) {
      for pattern in patterns.prefix(wordLimit) where words.count < wordLimit * 2 {
        var word = start
        if !TargetText(word).text.hasSuffix("/") { word = word.suffixed(by: "/") }
        word.pieces.append(.glob(pattern == "**" ? pattern : "**/" + pattern))
        word.mayBeSeveral = true
        words.append(word)
      }
    }
    return words
  }

  /// A pattern of paths: as it stands where it begins as a start does, else anywhere below the starts.
  private static func pathWords(
    _ pattern: String, _ expression: FindExpression, _ evidence: Evidence
  ) -> [ArgumentWord] {
    starts(expression, evidence).map { start in
      let text = TargetText(start).text
      let isWhole = pattern.hasPrefix(text.hasSuffix("/") ? text : text + "/")
      var tail = pattern[...]
      while tail.hasPrefix("*/") || tail.hasPrefix("./") { tail = tail.dropFirst(2) }
      let word = isWhole ? ArgumentWord("", evidence: start.evidence) : start.suffixed(by: "/")
      let pieces = word.pieces + [.glob(isWhole ? pattern : "**/" + tail)]
      return ArgumentWord(pieces: pieces, evidence: start.evidence, mayBeSeveral: true)
    }
  }

  /// The words of a command with what was found in the place of `{}`.
  private static func replaced(_ command: [ArgumentWord], by found: [ArgumentWord]) -> [ArgumentWord] {
    command.flatMap { $0.literal == "{}" ? found : [filled($0, found.first)] }
  }

  /// One of the files that are found.
  private static func single(_ word: ArgumentWord) -> ArgumentWord {
    ArgumentWord(pieces: word.pieces, evidence: word.evidence)
  }

  /// `{}` inside of a longer word.
  private static func filled(_ word: ArgumentWord, _ found: ArgumentWord?) -> ArgumentWord {
    guard let text = word.literal, let range = text.range(of: "{}"), let found else { return word }
    let before = String(text[..<range.lowerBound])
    let after = String(text[range.upperBound...])
    return ArgumentWord(pieces: found.pieces, evidence: word.evidence).prefixed(by: before).suffixed(by: after)
  }
}
