import CommandEffects

/// Which program a part of a command starts, told by its words alone.
enum ProgramWord {
  /// Programs that run code they are given.
  static let interpreters: Set<String> = [
    "bun", "deno", "go", "irb", "java", "lua", "node", "osascript", "perl", "php", "powershell", "pwsh", "pypy",
    "python", "rails", "ruby", "tsx", "ts-node",
  ]

  /// Programs that send requests.
  static let requesters: Set<String> = ["curl", "http", "https", "httpie", "wget", "xh"]

  /// Programs whose words are text, or that keep what they do in a folder of their own.
  private static let plain: Set<String> = [
    "[", "ack", "ag", "awk", "bat", "case", "cat", "cd", "claude", "code", "codex", "diff", "echo", "ed", "egrep",
    "export", "fgrep", "for", "gh", "git", "glab", "grep", "head", "jq", "less", "ls", "man", "more", "nano", "printf",
    "pytest", "rg", "sed", "set", "sort", "tail", "tee", "test", "tr", "vi", "vim", "wc", "which", "yq",
  ]

  /// Words before the program that start it or decide whether it is started.
  private static let before: Set<String> = [
    "!", "command", "do", "doas", "else", "env", "exec", "if", "nice", "nohup", "sudo", "then", "time", "timeout",
    "until", "while", "xargs", "{",
  ]

  /// The name of the program, without its path and version; nil when there is none.
  static func first(in segment: ArraySlice<UInt8>) -> String? {
    for bytes in segment.split(whereSeparator: { $0 <= 32 }).prefix(12) {
      if bytes.contains(UInt8(ascii: "=")) || bytes.first == UInt8(ascii: "-") { continue }
      if bytes.allSatisfy({ $0 >= 48 && $0 <= 57 || $0 == UInt8(ascii: "s") }) { continue }
      let name = bytes.split(separator: UInt8(ascii: "/")).last ?? bytes
      let word = String(decoding: name, as: UTF8.self)
      if !before.contains(word) { return unversioned(word) }
    }
    return nil
  }

  /// Whether what it does is read by its own reader, or it only handles text.
  static func isUnderstood(_ program: String) -> Bool {
    plain.contains(program) || Tools.isRead(program)
  }

  /// `python` of `python3.12`.
  private static func unversioned(_ word: String) -> String {
    guard word.hasPrefix("python") || word.hasPrefix("ruby") || word.hasPrefix("php") else { return word }
    return String(word.prefix { $0.isLetter })
  }
}
