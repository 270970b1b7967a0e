import Vocabulary

/// Reads makefiles as GNU make does: rules, recipes, variables, conditions whose sides are known, files they include.
///
/// One pass over the lines; a condition that cannot be told takes both sides.
struct MakefileReader {
  private(set) var makefile = Makefile()
  private(set) var scope: MakeScope
  private var conditions = MakeConditions()
  /// The rules that recipe lines belong to.
  private var open: Range<Int> = 0..<0
  /// Inside `define`, until `endef`: the name and the lines.
  private var definition: (name: String, lines: [String])?
  private var fileName = ""
  private var includesLeft = 16

  init(scope: MakeScope) {
    self.scope = scope
  }

  mutating func read(_ file: TaskFile, asking inspection: inout Inspection) {
    let before = fileName
    fileName = file.name
    defer { fileName = before }
    for line in MakeLines.lines(of: file.bytes) { take(line, asking: &inspection) }
  }

  private mutating func take(_ line: MakeLines.Line, asking inspection: inout Inspection) {
    if definition != nil { return define(line.text) }
    if line.isRecipe, !open.isEmpty {
      guard conditions.isTaken else { return }
      let text = String(line.text.utf8.dropFirst()) ?? ""
      for index in open { makefile.rules[index].recipe.append(.init(text: text, number: line.number, file: fileName)) }
      return
    }
    let text = TaskText.trimmed(MakeLines.withoutComment(line.text))
    guard !text.isEmpty, !conditions.take(text, &scope), conditions.isTaken else { return }
    takeStatement(text, line.number, asking: &inspection)
  }

  private mutating func define(_ text: String) {
    guard TaskText.trimmed(text) == "endef", let done = definition else {
      definition?.lines.append(text)
      return
    }
    scope.file[done.name] = .recursive(done.lines.joined(separator: "\n"))
    definition = nil
  }

  private mutating func takeStatement(_ text: String, _ number: Int, asking inspection: inout Inspection) {
    let (word, rest) = MakeLines.firstWord(text)
    switch word {
    case "include", "-include", "sinclude": include(rest, asking: &inspection)
    case "define": definition = (MakeLines.firstWord(rest).0, [])
    case "export": export(rest)
    case "override", "private": takeStatement(rest, number, asking: &inspection)
    case "unexport", "undefine", "vpath", "load": break
    default:
      if let assignment = MakeAssignment(text) {
        assign(assignment)
      } else {
        takeRule(text, number)
      }
    }
  }

  private mutating func export(_ text: String) {
    if text.isEmpty { makefile.exportsAll = true }
    if let assignment = MakeAssignment(text) {
      makefile.exported.insert(assignment.name)
      assign(assignment)
    } else {
      makefile.exported.formUnion(text.split(separator: " ").map(String.init))
    }
  }

  private mutating func assign(_ assignment: MakeAssignment) {
    open = 0..<0
    if conditions.isGuess, scope.file[assignment.name] != nil || conditions.depth > 0 {
      scope.file[assignment.name] = .unknown("the value of $(\(assignment.name))")
      return
    }
    scope.file[assignment.name] = assignment.variable(replacing: scope.file[assignment.name], &scope)
  }

  private mutating func include(_ text: String, asking inspection: inout Inspection) {
    guard let names = TaskText.literal(scope.expand(text)) else {
      scope.hasUnreadIncludes = true
      return
    }
    for name in names.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      includesLeft -= 1
      guard includesLeft > 0, let path = WorkingDirectory.known(scope.folder).resolve(String(name)) else { continue }
      switch inspection.ask(.contents(path: path, bound: TaskFile.bound), for: "what the makefile includes") {
      case .contents(let bytes)?: read(TaskFile(path: path, bytes: bytes), asking: &inspection)
      case .missing?: break
      default: scope.hasUnreadIncludes = true
      }
    }
  }

  /// `targets: prerequisites [; recipe]`, or `target: NAME = value`.
  private mutating func takeRule(_ text: String, _ number: Int) {
    open = 0..<0
    guard let colon = MakeLines.colon(in: text) else { return }
    let targets = words(String(text[..<colon]))
    var rest = text[text.utf8.index(after: colon)...]
    while rest.hasPrefix(":") || rest.hasPrefix("&") { rest = rest.dropFirst() }
    if let assignment = MakeAssignment(TaskText.trimmed(rest)) {
      for target in targets {
        let before = makefile.specific[target]?[assignment.name] ?? scope.file[assignment.name]
        makefile.specific[target, default: [:]][assignment.name] = assignment.variable(replacing: before, &scope)
      }
      return
    }
    let parts = rest.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
    var needed = parts.first.map { TaskText.trimmed($0) } ?? ""
    if let second = MakeLines.colon(in: needed) { needed = String(needed[needed.utf8.index(after: second)...]) }
    add(MakeRule(targets: targets, prerequisites: words(needed).filter { $0 != "|" }))
    if parts.count > 1 {
      let line = MakeRule.Line(text: TaskText.trimmed(parts[1]), number: number, file: fileName)
      for index in open { makefile.rules[index].recipe.append(line) }
    }
  }

  private mutating func add(_ rule: MakeRule) {
    if rule.targets.contains(".ONESHELL") { makefile.isOneShell = true }
    let isSpecial = rule.targets.allSatisfy { $0.hasPrefix(".") && !$0.contains("/") || $0.contains("%") }
    if !isSpecial, makefile.defaultTarget == nil { makefile.defaultTarget = rule.targets.first }
    makefile.rules.append(rule)
    open = (makefile.rules.count - 1)..<makefile.rules.count
  }

  private mutating func words(_ text: String) -> [String] {
    guard let known = TaskText.literal(scope.expand(text)) else { return [] }
    return known.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }).map(String.init)
  }
}
