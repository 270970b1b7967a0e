/// Names that a script of Python or JavaScript gives to modules and to what it takes out of them.
enum ScriptAliases {
  /// Imports that are looked at of one script.
  private static let limit = 256

  /// What each name stands for: `sp` for `subprocess`, `run` for `subprocess.run`, `e` for `execSync`.
  static func all(in tokens: [ScriptToken], _ language: ScriptLanguage) -> [String: String] {
    switch language {
    case .python: imports(in: tokens)
    case .javaScript: renamings(in: tokens)
    default: [:]
    }
  }

  /// `const {execSync: e} = …`, `import {execSync as e} from …` (ECMA-262, §14.3.3 and §16.2.2).
  private static func renamings(in tokens: [ScriptToken]) -> [String: String] {
    var found: [String: String] = [:]
    for start in tokens.indices.dropFirst() where tokens[start].isMark("{") {
      guard ["const", "let", "var", "import"].contains(tokens[start - 1].name) else { continue }
      var index = start + 1
      while index + 2 < tokens.count, !tokens[index].isMark("}"), found.count < limit {
        let isRenamed = tokens[index + 1].isMark(":") || tokens[index + 1].name == "as"
        if isRenamed, let name = tokens[index].name, let given = tokens[index + 2].name { found[given] = name }
        index += 1
      }
    }
    return found
  }

  private static func imports(in tokens: [ScriptToken]) -> [String: String] {
    var found: [String: String] = [:]
    for index in tokens.indices where found.count < limit && tokens[index].name == "import" {
      let from = index > 1 && tokens[index - 2].name == "from" ? tokens[index - 1].name : nil
      take(tokens[(index + 1)...], from: from, into: &found)
    }
    return found
  }

  /// `a as b, c`; brackets around them are passed over.
  private static func take(
    _ rest: ArraySlice<ScriptToken>, from module: String?, into found: inout [String: String]
  ) {
    var rest = rest
    if rest.first?.isMark("(") == true { rest = rest.dropFirst() }
    while let name = rest.popFirst()?.name, found.count < limit {
      let meaning = module.map { $0 + "." + name } ?? name
      if rest.first?.name == "as", let given = rest.dropFirst().first?.name {
        found[given] = meaning
        rest = rest.dropFirst(2)
      } else if module != nil {
        found[name] = meaning
      }
      guard rest.first?.isMark(",") == true else { return }
      rest = rest.dropFirst()
    }
  }
}
