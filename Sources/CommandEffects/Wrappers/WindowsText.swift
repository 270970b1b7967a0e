/// Text of the shells of Windows as text of bash that starts the same programs, as far as single words go.
enum WindowsText {
  /// `cmd`: a caret quotes what follows it, and `@` in front of a command keeps it from being shown.
  static func ofCmd(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var isAtStart = true
    for byte in text where byte != UInt8(ascii: "^") {
      if isAtStart, byte == UInt8(ascii: "@") { continue }
      output.append(byte)
      isAtStart = isStart(byte) || isAtStart && byte == 32
    }
    return output
  }

  /// PowerShell: `$name = value` assigns, `$env:NAME = value` exports.
  static func ofPowerShell(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    var isAtStart = true
    while index < text.count {
      if isAtStart, text[index] == UInt8(ascii: "$"), let assignment = assignment(text, index) {
        output += assignment.text
        index = assignment.end
        isAtStart = false
        continue
      }
      isAtStart = isStart(text[index]) || isAtStart && text[index] == 32
      output.append(text[index])
      index += 1
    }
    return output
  }

  private static func isStart(_ byte: UInt8) -> Bool {
    "\n;&|{(".utf8.contains(byte)
  }

  /// The assignment that starts with the `$` at `start`, up to its value.
  private static func assignment(_ text: [UInt8], _ start: Int) -> (text: [UInt8], end: Int)? {
    var rest = text[(start + 1)...]
    let isExport = rest.starts(with: "env:".utf8)
    if isExport { rest = rest.dropFirst(4) }
    let name = rest.prefix(while: CommandWalker.isNameByte)
    rest = rest.dropFirst(name.count).drop { $0 == 32 }
    guard !name.isEmpty, rest.first == UInt8(ascii: "="), rest.dropFirst().first != UInt8(ascii: "=") else {
      return nil
    }
    rest = rest.dropFirst().drop { $0 == 32 }
    return (Array((isExport ? "export " : "").utf8) + name + [UInt8(ascii: "=")], rest.startIndex)
  }

  /// The command that a name of PowerShell stands for, whose case does not count; nil when it is the name itself.
  static func command(_ name: String) -> String? {
    switch name.lowercased() {
    case "del", "erase", "rd", "rmdir", "ri", "remove-item": "Remove-Item"
    case "iex", "invoke-expression": "Invoke-Expression"
    default: nil
    }
  }
}
