import Vocabulary

/// The shells of Windows, read at the level of words: their paths with slashes, their commands by name.
enum WindowsShellWrapper {
  /// `powershell -Command TEXT…`, `-c`, `-EncodedCommand BASE64`; options are told apart by their beginning.
  static func powerShell(_ invocation: Invocation) -> Unwrapped {
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
    return script(invocation.arguments[(marker + 1)...], invocation)
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
