/// What git must not hold: build products, resolved versions (they differ between mirrors), leftovers, big files.
struct TrackedFileRule: HabitRule {
  let name = "tracked-file"
  static let bound = 1 << 20
  private static let forbidden: Set<String> = ["Package.resolved", "Placeholder.swift", ".DS_Store", "core"]
  private static let forbiddenEndings = [".orig", ".rej", ".swp", ".o", ".profraw", ".pyc", "~"]

  func covers(_ path: String) -> Bool {
    true
  }

  func violations(in file: SourceFile) -> [Violation] {
    var found: [Violation] = []
    let folders = file.path.split(separator: "/").dropLast()
    if Self.forbidden.contains(file.fileName) || Self.forbiddenEndings.contains(where: { file.fileName.hasSuffix($0) })
      || folders.contains(where: { $0.hasPrefix(".build") || $0 == "__pycache__" || $0 == ".tagout-cache" })
    {
      found.append(violation(file, 0, "does not belong in git"))
    }
    let isData = file.path.hasPrefix("Tests/Fixtures/") || file.path.isCatalogue
    if file.bytes.count > Self.bound && !isData {
      found.append(violation(file, 0, "\(file.bytes.count) bytes are more than \(Self.bound)"))
    }
    return found
  }

  var examples: [HabitExample] {
    [
      HabitExample(1, in: "Package.resolved", "{}\n"),
      HabitExample(1, in: ".build/debug/a.txt", "a\n"),
      HabitExample(1, in: "Sources/A/Placeholder.swift", "// a\n"),
      HabitExample(1, in: "docs/a.md", String(repeating: "a", count: Self.bound + 1)),
      HabitExample(0, in: "Tests/Fixtures/a.json", String(repeating: "a", count: Self.bound + 1)),
      HabitExample(0, in: "Sources/A/A.swift", "// a\n"),
    ]
  }
}
