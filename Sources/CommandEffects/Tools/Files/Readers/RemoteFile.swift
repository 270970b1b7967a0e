import Vocabulary

/// A file on another machine, as `scp` and `rsync` name it: `user@host:path`, `scp://host/path`.
struct RemoteFile: Sendable {
  var host: RemoteHost
  var path: ArgumentWord

  /// Nil for a file of this machine: a slash before any colon, or no colon.
  init?(_ word: ArgumentWord) {
    guard let text = word.literal else { return nil }
    if let scheme = text.firstRange(of: "://") {
      let rest = text[scheme.upperBound...]
      guard let slash = rest.firstIndex(of: "/") else { return nil }
      host = RemoteHost(name: HostAddress.host(of: text), evidence: "copied to \(text)")
      path = ArgumentWord(String(rest[slash...]), evidence: word.evidence)
      return
    }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      !text.utf8[..<colon].contains(UInt8(ascii: "/")), colon != text.startIndex
    else { return nil }
    let name = text[..<colon].split(separator: "@").last.map(String.init)
    let rest = String(text[text.index(after: colon)...])
    host = RemoteHost(name: name, evidence: "copied to \(text)")
    path = ArgumentWord(rest.isEmpty ? "." : rest, evidence: word.evidence)
  }

  /// An invocation as it is started on the file's machine.
  func started(_ inner: Invocation) -> Invocation {
    var inner = inner
    inner.directory = .unknown("the home folder on \(host.name ?? "the other machine")")
    inner.variables = Variables()
    inner.input = .nothing
    guard !host.isLoopback else { return inner }
    inner.host = host
    inner.place = host.environment
    return inner
  }

  /// What a copy to another machine does there, as `cp` would; nil when the last operand lies here.
  static func copy(_ operands: [ArgumentWord], in invocation: Invocation) -> Invocation? {
    guard operands.count > 1, let last = operands.last, let there = RemoteFile(last) else { return nil }
    let sources = operands.dropLast().map { RemoteFile($0)?.path ?? $0 }
    let words = [ArgumentWord("cp", evidence: invocation.program.evidence)] + sources + [there.path]
    return NestedInvocations.program(words, in: invocation, from: invocation.evidence).map(there.started)
  }
}
