import Vocabulary

/// Edits of tables and scripts that cron runs.
enum CronEdit {
  /// Notes that a script of an editor takes jobs out of a file which cron reads.
  static func inspect(
    scripts: [ArgumentWord], files: [ArgumentWord], _ scene: FileScene, into inspection: inout Inspection
  ) {
    guard let table = files.first(where: { $0.literal.flatMap(scene.directory.resolve).map(isTable) ?? false }),
      let script = scripts.first(where: { removesJob(TargetText($0).text) })
    else { return }
    CrontabReader.note(
      "\(scene.program) takes jobs out of \(table.display): they do not run any more", .many,
      script.evidence.union(table.evidence), into: &inspection)
  }

  /// The places of cron's, anacron's and the users' tables (cron(8)).
  private static func isTable(_ path: String) -> Bool {
    path == "/etc/crontab" || path == "/etc/anacrontab" || path.hasPrefix("/etc/cron.")
      || path.hasPrefix("/var/spool/cron/")
  }

  /// Whether a script of `sed`, `awk` or `perl` deletes lines or makes comments of them.
  static func removesJob(_ script: String) -> Bool {
    script.split(whereSeparator: { $0 == ";" || $0 == "\n" }).contains(where: removes)
  }

  private static func removes(_ command: Substring) -> Bool {
    if let (pattern, replacement) = ProtectionEdit.substitution(command) {
      return !pattern.hasPrefix("^#") && ProtectionEdit.comments(replacement)
    }
    let text = TaskText.trimmed(command)
    if let start = text.firstIndex(of: "/"), isOfComments(String(text[text.index(after: start)...])) { return false }
    if text.contains("unless /") || text.contains("!/") || text.contains("!~") { return true }
    let address = text.utf8.dropLast(text.hasSuffix("}") ? 1 : 0)
    guard address.last == UInt8(ascii: "d"), let before = address.dropLast().last else { return text == "d" }
    // `/x/d`, `3d`, `$d`, `\,x,d`: the letter stands behind an address.
    return !CommandWalker.isNameByte(before) || before >= 48 && before <= 57 || before == UInt8(ascii: "I")
  }

  /// Whether a pattern means comments, blank lines or every line.
  static func isOfComments(_ pattern: String) -> Bool {
    let comments = ["^#", "^ *#", "^\\s*#", "^[[:space:]]*#", "^$", "^\\s*$", "no crontab", "^no crontab"]
    return pattern.isEmpty || pattern == "." || pattern == "^" || comments.contains { pattern.hasPrefix($0) }
  }
}
