/// `rails db:migrate VERSION=…`, which migrates to a version from wherever the database stands (Rails guides, "Active
/// Record Migrations"); Sequel's and others' tasks take it in brackets: `rake db:migrate[0]`.
enum RailsVersion {
  static func isTool(_ name: String) -> Bool {
    ["rails", "rake", "gitlab-rake", "gitlab-rails"].contains(name)
  }

  /// Version 0 takes every migration back; any other may lie behind where the database stands.
  static func act(_ line: MigrationLine, _ invocation: Invocation) -> MigrationAct {
    guard let task = line.operands.lazy.compactMap(\.literal).first(where: migrates),
      let version = bracketed(task) ?? given(line, invocation), !version.isEmpty
    else { return .forward }
    return version.allSatisfy { $0 == "0" } ? .destroy : .back
  }

  /// `db:migrate`, `db:migrate:primary`, `db:migrate[5]`; not the tasks beside it.
  private static func migrates(_ task: String) -> Bool {
    guard task.hasPrefix("db:migrate") else { return false }
    let rest = task.dropFirst("db:migrate".utf8.count)
    return rest.isEmpty || rest.hasPrefix("[")
      || rest.hasPrefix(":") && ![":up", ":status"].contains(rest.prefix { $0 != "[" })
  }

  private static func bracketed(_ task: String) -> String? {
    guard let open = task.firstIndex(of: "[") else { return nil }
    return String(task[task.index(after: open)...].prefix { $0 != "]" && $0 != "," })
  }

  /// Among the words, where what cannot be told may be any version, or in a variable, which Rails takes when it is a
  /// number.
  private static func given(_ line: MigrationLine, _ invocation: Invocation) -> String? {
    if let word = line.operands.last(where: { $0.knownPrefix.hasPrefix("VERSION=") }) {
      return String(DatabaseWord.text(word).dropFirst("VERSION=".utf8.count))
    }
    guard let text = invocation.variables.text("VERSION"), text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 || $0 == 95 })
    else { return nil }
    return text
  }
}
