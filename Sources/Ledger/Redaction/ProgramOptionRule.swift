/// Short options that carry a secret in one program and something harmless in others, as `-p` does.
enum ProgramOptionRule: RedactionRule {
  static let summary = "the option that carries a password in the programs of its table (`mysql -p…`, `curl -u u:…`)"
  static let examples: [RedactionExample] = [
    ("mysql -u root -phunter2 shop", "mysql -u root -p[redacted] shop"),
    ("sshpass -p hunter2 ssh host", "sshpass -p [redacted] ssh host"),
    ("curl -u admin:hunter2 https://host/", "curl -u admin:[redacted] https://host/"),
    ("redis-cli -a hunter2 FLUSHALL", "redis-cli -a [redacted] FLUSHALL"),
    ("docker login -u u -p hunter2 host", "docker login -u u -p [redacted] host"),
    (
      "kubectl create secret generic s --from-literal=k=v1",
      "kubectl create secret generic s --from-literal=k=[redacted]"
    ),
  ]

  /// One option of some programs.
  private struct Option {
    var programs: [String]
    /// A word that must stand between the program and the option.
    var command: String?
    var name: String
    /// The value may follow the name at once.
    var isAttached = false
    /// The value may be the next word.
    var isSeparate = false
    /// The secret begins after this byte of the value, and without it there is none.
    var after: UInt8?
  }

  private static let options: [Option] = [
    Option(
      programs: [
        "mysql", "mysqldump", "mysqladmin", "mysqlimport", "mysqlcheck", "mysqlshow", "mysqlpump", "mysqlsh",
        "mariadb", "mariadb-dump", "mariadb-admin", "mariadb-import", "mariadb-check",
      ],
      name: "-p", isAttached: true),
    Option(
      programs: ["mongo", "mongosh", "mongodump", "mongorestore", "mongoexport", "mongoimport", "sshpass"],
      name: "-p", isAttached: true, isSeparate: true),
    Option(programs: ["redis-cli", "valkey-cli"], name: "-a", isSeparate: true),
    Option(
      programs: ["docker", "podman", "helm", "az", "crane", "buildah", "oc"], command: "login", name: "-p",
      isSeparate: true),
    Option(
      programs: ["ldapsearch", "ldapmodify", "ldapdelete", "ldapadd"], name: "-w", isAttached: true, isSeparate: true),
    Option(programs: ["sqlcmd", "bcp", "zip", "unzip"], name: "-P", isAttached: true, isSeparate: true),
    Option(programs: ["7z", "7za", "7zz"], name: "-p", isAttached: true),
    Option(programs: ["curl"], name: "-u", isAttached: true, isSeparate: true, after: UInt8(ascii: ":")),
    Option(programs: ["curl"], name: "-U", isAttached: true, isSeparate: true, after: UInt8(ascii: ":")),
    Option(programs: ["curl"], name: "--user", isSeparate: true, after: UInt8(ascii: ":")),
    Option(programs: ["curl"], name: "--user=", isAttached: true, after: UInt8(ascii: ":")),
    Option(programs: ["curl"], name: "--proxy-user", isSeparate: true, after: UInt8(ascii: ":")),
    Option(programs: ["kubectl", "oc"], name: "--from-literal=", isAttached: true, after: UInt8(ascii: "=")),
    Option(programs: ["kubectl", "oc"], name: "--from-literal", isSeparate: true, after: UInt8(ascii: "=")),
    Option(programs: ["openssl"], name: "-passin", isSeparate: true, after: UInt8(ascii: ":")),
    Option(programs: ["openssl"], name: "-passout", isSeparate: true, after: UInt8(ascii: ":")),
    Option(programs: ["aws"], command: "put-parameter", name: "--value", isSeparate: true),
    Option(programs: ["aws"], command: "put-parameter", name: "--value=", isAttached: true),
  ]

  static func secrets(in text: RedactionText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var program: String?
    var seen: Set<String> = []
    var offset = 0
    while let word = text.nextWord(from: offset) {
      if text.commandEnds(between: offset, and: word.lowerBound) { program = nil }
      offset = word.upperBound
      if let name = programName(text.bytes[word]) {
        program = name
        seen = []
      } else if let program {
        if let secret = secret(in: text, word: word, of: program, after: seen) {
          found.append(secret)
          offset = max(offset, secret.upperBound)
        }
        if word.count <= 16 { seen.insert(String(decoding: text.bytes[word], as: UTF8.self)) }
      }
    }
    return found
  }

  private static func programName(_ word: ArraySlice<UInt8>) -> String? {
    let base = word.lastIndex(of: UInt8(ascii: "/")).map { word[($0 + 1)...] } ?? word
    guard base.count <= 16 else { return nil }
    let name = String(decoding: base, as: UTF8.self)
    return options.contains { $0.programs.contains(name) } ? name : nil
  }

  private static func secret(
    in text: RedactionText, word: Range<Int>, of program: String, after seen: Set<String>
  ) -> Range<Int>? {
    for option in options where option.programs.contains(program) {
      if let command = option.command, !seen.contains(command) { continue }
      guard let start = valueStart(in: text, word: word, of: option),
        let value = SecretValue.range(in: text, at: start)
      else { continue }
      guard let sign = option.after else { return value }
      guard let at = text.bytes[value].firstIndex(of: sign), at + 1 < value.upperBound else { continue }
      return SecretValue.range(in: text, at: at + 1).map { $0.lowerBound..<min($0.upperBound, value.upperBound) }
    }
    return nil
  }

  private static func valueStart(in text: RedactionText, word: Range<Int>, of option: Option) -> Int? {
    let bytes = text.bytes[word]
    guard bytes.starts(with: option.name.utf8) else { return nil }
    let end = word.lowerBound + option.name.utf8.count
    if bytes.count > option.name.utf8.count { return option.isAttached ? end : nil }
    if option.isAttached, let mark = text[end], mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\""),
      mark != text.quote(at: end).mark
    {
      return end
    }
    guard option.isSeparate, let start = text.startOfNextWord(after: end), text[start] != UInt8(ascii: "-") else {
      return nil
    }
    return start
  }
}
