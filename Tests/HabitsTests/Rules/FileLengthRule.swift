/// A Swift file has at most 400 lines; generated catalogues are data and exempt.
struct FileLengthRule: HabitRule {
  let name = "file-length"
  static let bound = 400

  func covers(_ path: String) -> Bool {
    path.hasSuffix(".swift") && !path.isCatalogue
  }

  func violations(in file: SourceFile) -> [Violation] {
    guard file.lineCount > Self.bound else { return [] }
    return [violation(file, 0, "\(file.lineCount) lines are more than \(Self.bound): cut it by topic")]
  }

  var examples: [HabitExample] {
    let line = "let a = 1\n"
    return [
      HabitExample(1, String(repeating: line, count: 401)),
      HabitExample(0, String(repeating: line, count: 400)),
    ]
  }
}

extension String {
  /// A generated table: a file in a folder `Catalogs` or `Catalogue`.
  var isCatalogue: Bool {
    split(separator: "/").dropLast().contains { $0.hasPrefix("Catalog") }
  }
}
