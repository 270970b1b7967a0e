import Vocabulary

extension PolicyDecoder {
  /// The folder that a test's commands run in unless it says another.
  package static let testFolder = "/project"

  /// The cases beside a rule.
  mutating func tests(_ value: LocatedValue) -> [RuleTest] {
    guard let items = value.elements else {
      report("tests is a list; begin each test with \"- \"", at: value.place)
      return []
    }
    return items.compactMap { test($0) }
  }

  private mutating func test(_ value: LocatedValue) -> RuleTest? {
    let entries = fields(of: value, in: "a test", allowed: PolicySection.test)
    guard value.members != nil else { return nil }
    var test = RuleTest(
      origin: origin(value.place), commands: [], directory: PolicyDecoder.testFolder, variables: [:], files: [:],
      asker: Asker(), expected: .held)
    for entry in entries {
      switch entry.name {
      case "command": test.commands = texts(entry.value, "command").map(\.text)
      case "cwd": test.directory = absolute(entry.value) ?? test.directory
      case "env": test.variables = strings(entry.value, in: "env")
      case "files": test.files = strings(entry.value, in: "files")
      case "actor": setActor(entry.value, &test.asker)
      case "tool": test.asker.tool = text(entry.value, "tool")
      case "verdict":
        if entry.value.text == "hold" {
          test.expected = .held
        } else if let ruling = ruling(entry.value) {
          test.expected = .ruling(ruling)
        }
      default: break
      }
    }
    if !entries.contains(where: { $0.name == "command" || $0.name == "tool" }) {
      report("a test has a command or a tool; add command: …", at: value.place)
    }
    if !entries.contains(where: { $0.name == "verdict" }) {
      report("a test has a verdict; add verdict: …", at: value.place)
    }
    return test
  }

  private mutating func absolute(_ value: LocatedValue) -> String? {
    guard let path = text(value, "cwd") else { return nil }
    guard path.utf8.first == UInt8(ascii: "/") else {
      report("\"\(path)\" is no absolute path; begin cwd with /", at: value.place)
      return nil
    }
    return path
  }

  private mutating func setActor(_ value: LocatedValue, _ asker: inout Asker) {
    guard let name = text(value, "actor") else { return }
    if let kind = Asker.Kind(rawValue: name) { asker.kind = kind } else { asker.client = name }
  }

  /// Names with texts; nothing is the empty text.
  private mutating func strings(_ value: LocatedValue, in what: String) -> [String: String] {
    var strings: [String: String] = [:]
    for entry in fields(of: value, in: what) {
      guard case .scalar(let text, _) = entry.value.content else {
        report("the value of \"\(entry.name)\" in \(what) is text; write it in quotes", at: entry.value.place)
        continue
      }
      strings[entry.name] = entry.value.isNull ? "" : text
    }
    return strings
  }
}
