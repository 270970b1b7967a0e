import Vocabulary

/// Programs that join a connection to a program: `socat`, and netcat with a program behind it.
enum SocketWrapper {
  /// What the addresses of `socat` start: `EXEC:` an argv, `SYSTEM:` and `SHELL:` a shell text (socat(1)).
  static func socat(_ invocation: Invocation) -> Unwrapped? {
    let started = invocation.arguments.compactMap { word in program(of: word, in: invocation) }
    return started.isEmpty ? nil : .several(started)
  }

  private static func program(of word: ArgumentWord, in invocation: Invocation) -> Invocation? {
    guard let text = word.literal, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    switch text[..<colon].uppercased() {
    case "EXEC", "SYSTEM", "SHELL":
      return NestedInvocations.shell(
        ArgumentWord(withoutOptions(text[text.index(after: colon)...]), evidence: word.evidence), in: invocation)
    default: return nil
    }
  }

  /// Without the address's options behind a comma, and without the backslashes and quotes that keep `socat` from cutting.
  private static func withoutOptions(_ address: Substring) -> String {
    var result: [UInt8] = []
    var quote: UInt8?
    var isEscaped = false
    for byte in address.utf8 {
      if isEscaped {
        result.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if quote == nil, byte == UInt8(ascii: ",") {
        break
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `ncat -e PROGRAM`, `ncat -c TEXT` (ncat(1)); other netcats have the same letters.
  static func netcat(_ invocation: Invocation) -> Unwrapped? {
    let words = invocation.arguments
    for (index, word) in words.enumerated() {
      guard let option = OptionWord(word) else { continue }
      switch option.name {
      case "-e", "--exec", "-c", "--sh-exec":
        guard let text = option.value ?? (index + 1 < words.count ? words[index + 1] : nil) else { return nil }
        return .script(text, arguments: [], invocation)
      default: continue
      }
    }
    return nil
  }
}
