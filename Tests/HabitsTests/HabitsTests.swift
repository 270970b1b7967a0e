import Testing

@Suite struct HabitsTests {
  @Test("Each rule finds its bad examples and passes its good ones", arguments: Habits.rules.map(\.name))
  func rulesCanFail(name: String) throws {
    let rule = try #require(Habits.rules.first { $0.name == name })
    #expect(rule.examples.contains { $0.count > 0 }, "a rule that was never seen red proves nothing")
    for example in rule.examples {
      let file = SourceFile(path: example.path, text: example.text)
      let found = rule.covers(example.path) ? rule.violations(in: file) : []
      #expect(found.count == example.count, "\(example.path): \(example.text.prefix(200)) → \(found)")
    }
  }

  @Test("No two rules share a name")
  func namesAreUnique() {
    #expect(Set(Habits.rules.map(\.name)).count == Habits.rules.count)
  }

  @Test("The project keeps its habits")
  func projectIsTidy() throws {
    let files = try Project.files.get()
    #expect(files.contains { $0.path == "Package.swift" }, "the list of files is not this project's")
    let requirements = try Project.requirements()
    let rules = Habits.rules.filter { !($0 is DocumentationRule) } + [DocumentationRule(requirements: requirements)]
    let violations = files.flatMap { file in
      rules.filter { $0.covers(file.path) }.flatMap { $0.violations(in: file) }
    }
    let list = violations.map(\.description).joined(separator: "\n")
    #expect(violations.isEmpty, "\(violations.count) places:\n\(list)")
  }
}
