import ShellSyntax

/// The words of the simple commands that stand directly in a text.
enum Words {
  static func of(_ script: Script) -> [Word] {
    script.items.flatMap { item in
      ([item.first] + item.rest.map(\.pipeline)).flatMap(\.stages).flatMap { stage -> [Word] in
        guard case .simple(let command) = stage.command else { return [] }
        return command.words
      }
    }
  }
}
