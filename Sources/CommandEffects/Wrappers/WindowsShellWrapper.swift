import Vocabulary

/// The shells of Windows, read at the level of words: their paths with slashes, their commands by name.
enum WindowsShellWrapper {
  /// `powershell -Command TEXT…`, `-c`, `-EncodedCommand BASE64`; options are told apart by their beginning.
  static func powerShell(_ invocation: Invocation) -> Unwrapped {
    guard case .script(let text, let arguments, let inner) = unwrapped(invocation) else { return unwrapped(invocation) }
    return .script(mapped(text, WindowsText.ofPowerShell), arguments: arguments, inner)
  }

  private static func unwrapped(_ invocation: Invocation) -> Unwrapped {
    var words = invocation.arguments[...]
    while let word = words.first, let option = word.literal?.lowercased(),
      option.hasPrefix("-") || option.hasPrefix("/")
    {
      words.removeFirst()
      let name = String(option.dropFirst())
      if !name.isEmpty, "command".hasPrefix(name) { return script(words, invocation) }
      if name == "e" || name == "ec" || !name.isEmpty && "encodedcommand".hasPrefix(name) {
        return words.first.map { encoded($0, invocation) } ?? .nothing
      }
      if !name.isEmpty, "file".hasPrefix(name) { return .nothing }
      let takesValue = [
        "executionpolicy", "ex", "ep", "version", "v", "windowstyle", "w", "inputformat", "outputformat",
        "workingdirectory", "wd", "configurationname", "psconsolefile", "settingsfile",
      ].contains(name)
      if takesValue { words = words.dropFirst() }
    }
    if words.isEmpty, case .text(let text) = invocation.input {
      return script([ArgumentWord(text, evidence: invocation.evidence)], invocation)
    }
    return script(words, invocation)
  }

  /// `cmd /c TEXT…` and `/k`.
  static func cmd(_ invocation: Invocation) -> Unwrapped {
    guard
      let marker = invocation.arguments.firstIndex(where: { word in
        // A shell with paths of its own makes `/c` of `//c`.
        ["/c", "/k", "//c", "//k", "/r"].contains(word.literal?.lowercased() ?? "")
      })
    else { return .nothing }
    let words = invocation.arguments[(marker + 1)...].map(withRoot)
    guard case .script(let text, let arguments, let inner) = script(words[...], invocation) else { return .nothing }
    return .script(mapped(text, WindowsText.ofCmd), arguments: arguments, inner)
  }

  /// `Invoke-Expression TEXT`.
  static func expression(_ invocation: Invocation) -> Unwrapped? {
    var words = invocation.arguments[...]
    if words.first?.literal?.lowercased() == "-command" { words = words.dropFirst() }
    guard let first = words.first, !first.knownPrefix.hasPrefix("-") else { return nil }
    return script(words, invocation)
  }

  /// A path from a drive's root whose backslashes a shell before this one has taken away: `C:Users` as `C:/Users`.
  private static func withRoot(_ word: ArgumentWord) -> ArgumentWord {
    let bytes = Array(word.knownPrefix.utf8.prefix(3))
    guard bytes.count == 3, bytes[1] == UInt8(ascii: ":"), CommandWalker.isNameByte(bytes[0]),
      CommandWalker.isNameByte(bytes[2]), case .known(let text)? = word.pieces.first
    else { return word }
    var rooted = word
    rooted.pieces[0] = .known(String(text.prefix(2)) + "/" + text.dropFirst(2))
    return rooted
  }

  private static func mapped(_ word: ArgumentWord, _ change: ([UInt8]) -> [UInt8]) -> ArgumentWord {
    var word = word
    word.pieces = word.pieces.map { piece in
      guard case .known(let text) = piece else { return piece }
      return .known(String(decoding: change(Array(text.utf8)), as: UTF8.self))
    }
    return word
  }

  private static func script(_ words: ArraySlice<ArgumentWord>, _ invocation: Invocation) -> Unwrapped {
    guard var text = HandedWork.joined(words) else { return .nothing }
    text.pieces = text.pieces.map { piece in
      guard case .known(let known) = piece else { return piece }
      return .known(
        String(decoding: known.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self))
    }
    return .script(text, arguments: [], invocation)
  }

  /// Base64 of UTF-16 (PowerShell's manual, "about_Pwsh").
  private static func encoded(_ word: ArgumentWord, _ invocation: Invocation) -> Unwrapped {
    guard let bytes = word.literal.flatMap({ LiteralDecoder.base64(Array($0.utf8)) }) else { return .unresolved(word) }
    let text = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
    return script([ArgumentWord(text, evidence: word.evidence)], invocation)
  }
}
