/// How a settings file names Tagout's hook.
enum HookCommandLine {
  /// Before the quoted path in the form for clients that only know shell commands.
  ///
  /// A status other than 0 and 2 lets such a client run the call, and so does 2 with nothing on standard error.
  private static let guardedBegin =
    "/bin/sh -c '\"$0\" \"$1\" || { s=$?; [ $s = 2 ] || echo \"tagout-hook failed with $s: nothing runs without it\" >&2; "
    + "exit 2; }' '"

  /// A shell command that calls the hook and refuses when it does not answer; nil for a path with a quote in it.
  static func guarded(_ path: String, client: String) -> String? {
    path.utf8.contains(UInt8(ascii: "'")) ? nil : "\(guardedBegin)\(path)' \(client)"
  }

  /// As `guardedBegin`, for a client that takes silence for an answer that it does not understand: an empty object says
  /// that there is nothing to say.
  private static let spokenBegin =
    "/bin/sh -c 'a=$(\"$0\" \"$1\") || { s=$?; [ $s = 2 ] || echo \"tagout-hook failed with $s: nothing runs without it\""
    + " >&2; exit 2; }; [ -n \"$a\" ] || a=\"{}\"; printf \"%s\\n\" \"$a\"' '"

  /// A shell command that calls the hook, refuses when it does not answer, and answers with an object in any case; nil
  /// for a path with a quote in it.
  static func spoken(_ path: String, client: String) -> String? {
    path.utf8.contains(UInt8(ascii: "'")) ? nil : "\(spokenBegin)\(path)' \(client)"
  }

  /// The path of the hook's program when a hook entry calls Tagout for this client; nil when it is somebody else's.
  static func path(command: String, arguments: [String]?, client: String) -> String? {
    if let arguments { return arguments == [client] && isHook(command) ? command : nil }
    for begin in [guardedBegin, spokenBegin] where command.hasPrefix(begin) && command.hasSuffix("' \(client)") {
      return String(command.utf8.dropFirst(begin.utf8.count).dropLast(client.utf8.count + 2))
    }
    return plainPath(command, client: client)
  }

  /// `tagout-hook claude-code || exit 2`, with or without a folder, quotes or what comes after.
  private static func plainPath(_ command: String, client: String) -> String? {
    let words = command.split(separator: " ").prefix(2).map { word in
      String(word.drop { $0 == "'" || $0 == "\"" }.reversed().drop { $0 == "'" || $0 == "\"" }.reversed())
    }
    guard words.count == 2, isHook(words[0]), words[1].hasPrefix(client) else { return nil }
    let rest = words[1].utf8.dropFirst(client.utf8.count)
    return rest.isEmpty || rest.first == UInt8(ascii: ";") || rest.first == UInt8(ascii: "|") ? words[0] : nil
  }

  private static func isHook(_ program: String) -> Bool {
    program == "tagout-hook" || program.hasSuffix("/tagout-hook")
  }
}
