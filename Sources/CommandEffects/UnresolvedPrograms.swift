/// Variables that by convention name a program.
enum UnresolvedPrograms {
  private static let harmless = [
    "$EDITOR", "$VISUAL", "$PAGER", "$BROWSER", "$CC", "$CXX", "$LD", "$AR", "$RUSTC", "$JAVA_HOME", "$VIRTUAL_ENV",
  ]

  /// What such a variable's name has behind the program's.
  private static let endings = ["bin", "exe", "cmd", "command", "path", "binary", "executable", "interpreter", "cli"]

  /// Whether the word's unknown part is the value of a variable that names a program which cannot take production away.
  static func isHarmless(_ word: ArgumentWord) -> Bool {
    guard let reason = word.reasonUnknown else { return false }
    return harmless.contains { reason == "the value of \($0)" }
  }

  /// Whether the words behind a program that cannot be told may take something away: in a script that lies on the disk
  /// a program from elsewhere is what most scripts have, and says nothing by itself.
  static func mayDestroy(_ words: ArraySlice<ArgumentWord>) -> Bool {
    words.contains { word in
      guard let text = word.literal?.lowercased() else { return false }
      let plain = String(text.drop { $0 == "-" })
      return ["apply", "reset", "down", "force", "rf", "fr"].contains(plain)
        || VerbWords.effect(of: plain)?.effect == .destroy
    }
  }

  /// The program that the variable is called after: `node` of `$NODE_EXE`, `kubectl` of `$KUBECTL`, `python3` of
  /// `$PYTHON3`; nil when its name tells of none that is known.
  static func program(_ word: ArgumentWord) -> String? {
    guard word.pieces.count == 1, let reason = word.reasonUnknown, reason.hasPrefix("the value of $") else {
      return nil
    }
    var parts = reason.dropFirst("the value of $".count).lowercased().split(separator: "_").map(String.init)
    if parts.count > 1, endings.contains(parts[parts.count - 1]) { parts.removeLast() }
    let name = parts.joined(separator: "-")
    guard name.utf8.count > 1, reason.utf8.contains(where: { $0 >= 65 && $0 <= 90 }) else { return nil }
    if ScriptLanguage(program: name) != nil || Tools.isRead(name) { return name }
    return ["java", "make", "go", "cargo", "npm", "yarn", "pnpm", "npx", "pip", "bundle"].contains(name) ? name : nil
  }
}
