/// One `import` of a Swift file.
struct Import: Hashable {
  /// The first part of the path: `Foundation` for `import struct Foundation.URL`.
  var module: String
  var line: Int

  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]

  static func all(in file: SourceFile) -> [Import] {
    file.lines(with: "import", in: .code, wholeWord: true).compactMap { line in
      let words = file.line(line, of: .code).split { $0 == " " || $0 == ";" }
      guard let keyword = words.firstIndex(of: "import"),
        words[..<keyword].allSatisfy({ $0.hasPrefix("@") || ["package", "public", "private", "internal"].contains($0) }
        ),
        let path = words[(keyword + 1)...].first(where: { !kinds.contains($0) })
      else { return nil }
      return Import(module: String(path.prefix { $0 != "." }), line: line)
    }
  }
}
