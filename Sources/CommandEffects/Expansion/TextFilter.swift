import Formats

/// Filters whose output follows from their input alone.
enum TextFilter {
  /// The output, or nil when the filter or one of its options is not computed here.
  static func apply(_ name: String, _ arguments: [String], to input: [UInt8]) -> [UInt8]? {
    switch (name, arguments) {
    case ("cat", []), ("cat", ["-"]): input
    case ("base64", ["-d"]), ("base64", ["--decode"]), ("base64", ["-D"]), ("base64", ["-di"]):
      LiteralDecoder.base64(input)
    case ("openssl", ["base64", "-d"]), ("openssl", ["enc", "-base64", "-d"]), ("openssl", ["enc", "-d", "-base64"]):
      LiteralDecoder.base64(input)
    case ("xxd", ["-r", "-p"]), ("xxd", ["-p", "-r"]), ("xxd", ["-rp"]), ("xxd", ["-pr"]):
      LiteralDecoder.hexadecimal(input)
    case ("rev", []): reversedLines(input)
    case ("tr", _): translate(arguments, input)
    default: nil
    }
  }

  private static func reversedLines(_ input: [UInt8]) -> [UInt8] {
    Array(
      input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { $0.reversed() }.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// `tr SET1 SET2` and `tr -d SET` with ranges; no classes.
  private static func translate(_ arguments: [String], _ input: [UInt8]) -> [UInt8]? {
    if arguments.count == 2, arguments[0] == "-d" {
      guard let deleted = set(arguments[1]) else { return nil }
      return input.filter { !deleted.contains($0) }
    }
    guard arguments.count == 2, !arguments[0].hasPrefix("-"), let from = set(arguments[0]), let to = set(arguments[1]),
      let last = to.last
    else { return nil }
    var table = Array(UInt8.min...UInt8.max)
    for (index, byte) in from.enumerated() { table[Int(byte)] = index < to.count ? to[index] : last }
    return input.map { table[Int($0)] }
  }

  private static func set(_ text: String) -> [UInt8]? {
    guard !text.contains("[") else { return nil }
    let bytes = EscapeText.decoded(Array(text.utf8))
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "-"), bytes[index] <= bytes[index + 2] {
        result += bytes[index]...bytes[index + 2]
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
