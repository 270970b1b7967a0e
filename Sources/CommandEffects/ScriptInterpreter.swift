/// Tells from its first line which interpreter a script asks for.
enum ScriptInterpreter {
  /// Whether a shell would run a file that begins so: a shell's shebang, or text without one, which bash then runs
  /// itself (POSIX `execvp`).
  static func isShell(_ bytes: [UInt8]) -> Bool {
    guard !GuardedNames.looksBinary(bytes) else { return false }
    guard bytes.starts(with: Array("#!".utf8)) else { return true }
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }.dropFirst(2)
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    let names = words.map { $0.split(separator: "/").last.map(String.init) ?? "" }
    return names.contains { Wrappers.isShell($0) }
  }
}
