/// The arguments of Windows' own commands, which mark options by a slash.
enum WindowsArguments {
  /// `/s`, `/q`, `/a:h`: a slash, one letter, and a value at most.
  static func isSwitch(_ word: ArgumentWord) -> Bool {
    guard let text = word.literal, text.utf8.first == UInt8(ascii: "/"), text.utf8.count > 1 else { return false }
    let behind = Array(text.utf8.dropFirst())
    return behind.count == 1 || behind[1] == UInt8(ascii: ":")
  }
}
