/// A Swift file has at most 400 lines, a table of test cases 1,000; generated catalogues are data and exempt.
struct FileLengthRule: HabitRule {
  let name = "file-length"
  static let bound = 400
  static let tableBound = 1000

  func covers(_ path: String) -> Bool {
    path.hasSuffix(".swift") && !path.isCatalogue
  }

  func violations(in file: SourceFile) -> [Violation] {
    let isTable = file.path.hasPrefix("Tests/") && file.fileName.contains("Table")
    let bound = isTable ? Self.tableBound : Self.bound
    guard file.lineCount > bound else { return [] }
    return [violation(file, 0, "\(file.lineCount) lines are more than \(bound): cut it by topic")]
  }

  var examples: [HabitExample] {
    let line = "let a = 1\n"
    return [
      HabitExample(1, String(repeating: line, count: 401)),
      HabitExample(0, String(repeating: line, count: 400)),
      HabitExample(1, in: "Tests/HostTests/FileTests.swift", String(repeating: line, count: 401)),
      HabitExample(0, in: "Tests/HostTests/FileTable.swift", String(repeating: line, count: 1000)),
    ]
  }
}

extension String {
  /// A generated table: a file in a folder `Catalogs` or `Catalogue`.
  var isCatalogue: Bool {
    split(separator: "/").dropLast().contains { $0.hasPrefix("Catalog") }
  }
}
