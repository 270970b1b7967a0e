/// Tells from its first line which interpreter a script asks for.
enum ScriptInterpreter {
  /// Whether a shell would run the file: true for a shell's shebang and for no shebang at all (bash then runs it
  /// itself, POSIX `execvp`), false for another interpreter, nil when the file is no text.
  static func shell(of bytes: [UInt8]) -> Bool? {
    guard !GuardedNames.looksBinary(bytes) else { return nil }
    guard bytes.starts(with: Array("#!".utf8)) else { return true }
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }.dropFirst(2)
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    let names = words.map { $0.split(separator: "/").last.map(String.init) ?? "" }
    return names.contains { Wrappers.shells.contains($0) }
  }
}
