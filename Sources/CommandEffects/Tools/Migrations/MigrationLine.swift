/// The argv of a migration tool: its command and its options.
struct MigrationLine: Sendable {
  let tool: MigrationTool
  let options: [FileArguments.Option]
  let operands: [ArgumentWord]

  init(_ tool: MigrationTool, _ words: [ArgumentWord]) {
    self.tool = tool
    var options: [FileArguments.Option] = []
    var operands: [ArgumentWord] = []
    var words = words[...]
    while let word = words.popFirst() {
      guard let option = OptionWord(word), option.name != "--" else {
        operands.append(word)
        continue
      }
      let name = String(option.name.drop { $0 == "-" })
      var value = option.value
      // Options may stand in front of their value only when the tool is known to take one.
      if value == nil, MigrationLine.takesValue(name, tool) { value = words.popFirst() }
      if value == nil, tool.printing.contains(name), ["true", "false"].contains(words.first?.literal) {
        value = words.popFirst()
      }
      options.append(FileArguments.Option(name: name, value: value, evidence: word.evidence))
    }
    self.options = options
    self.operands = operands
  }

  private static func takesValue(_ name: String, _ tool: MigrationTool) -> Bool {
    tool.urlOptions.contains(name) || tool.environmentOptions.contains(name)
      || tool.valueOptions.split(separator: " ").contains(Substring(name))
      || ["dir", "migrations-dir", "stdin-file", "execute", "command", "changelog-file", "username", "password", "m"]
        .contains(name)
  }

  /// Whether nothing is done: the help, the version of the program, or what would be done is printed.
  ///
  /// Beside a command, `--version` is most often the version of the database that is meant.
  var onlyPrints: Bool {
    if has(["help"]) || operands.isEmpty && has(["version"]) { return true }
    guard let option = options.last(where: { tool.printing.contains($0.name) || isTakenBack($0.name) }),
      !isTakenBack(option.name)
    else { return false }
    let isSet = option.value.map { ["", "true", "1", "yes", "on"].contains($0.literal?.lowercased()) } ?? true
    let isPlan = option.name == "dry-run" || option.name == "pretend" || option.name == "simulate"
    return isSet && (isPlan || !has(tool.doing))
  }

  /// `no-dry-run`.
  private func isTakenBack(_ name: String) -> Bool {
    name.hasPrefix("no-") && tool.printing.contains(String(name.dropFirst(3)))
  }

  /// Whether one of the options was given, and not as false.
  func has(_ names: [String]) -> Bool {
    options.contains { names.contains($0.name) && $0.value?.literal != "false" }
  }

  /// The value of the last of the options.
  func value(_ names: [String]) -> ArgumentWord? {
    options.last { names.contains($0.name) && $0.value != nil }?.value
  }

  /// What the command does, with its name; nil when it is not known. Of several the worst.
  func act() -> (act: MigrationAct, name: String)? {
    guard !operands.isEmpty else { return (.read, "") }
    let words = operands.map { $0.literal ?? "\0" }
    guard tool.takesSeveral else { return MigrationLine.find(words, in: tool.verbs) }
    let found = words.enumerated().compactMap { place, word -> (MigrationAct, String)? in
      guard let found = MigrationLine.find([word], in: tool.verbs) else { return nil }
      // What runs code or SQL takes the words behind it.
      let isFirst = found.0 != .code && found.0 != .sql || place == 0
      return isFirst ? found : nil
    }
    return found.max { MigrationLine.rank($0.0) < MigrationLine.rank($1.0) }.map { (act: $0.0, name: $0.1) }
  }

  private static func rank(_ act: MigrationAct) -> Int {
    switch act {
    case .read: 0
    case .forward: 1
    case .code, .sql: 2
    case .push: 3
    case .back: 4
    case .destroy: 5
    }
  }

  /// The longest row whose words the command begins with; `db:drop` is also `db:drop:primary`.
  private static func find(_ words: [String], in rows: StaticString) -> (act: MigrationAct, name: String)? {
    var best: (act: MigrationAct, name: String)?
    for start in words.indices.prefix(3) {
      for row in rows.description.split(separator: ",") {
        guard let equals = row.lastIndex(of: "="), let act = act(row[row.index(after: equals)...]) else { continue }
        let name = row[..<equals]
        guard begins(words[start...], with: name), name.utf8.count > best?.name.utf8.count ?? 0 else { continue }
        best = (act, String(name))
      }
      if best != nil { break }
    }
    return best
  }

  private static func begins(_ words: ArraySlice<String>, with name: Substring) -> Bool {
    let parts = name.split(separator: " ")
    guard parts.count <= words.count else { return false }
    return zip(parts, words).allSatisfy { part, word in
      word == part || (part.contains(":") && word.hasPrefix(part + ":"))
        || (part.contains(":") && word.hasPrefix(part + "["))
    }
  }

  private static func act(_ letter: Substring) -> MigrationAct? {
    switch letter {
    case "r": .read
    case "f": .forward
    case "p": .push
    case "b": .back
    case "d": .destroy
    case "s": .sql
    case "c": .code
    default: nil
    }
  }
}
