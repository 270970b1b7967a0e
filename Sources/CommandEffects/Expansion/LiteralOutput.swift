import Formats
import Vocabulary

/// What programs print that only print or decode literals: `echo`, `printf`, `cat`, `base64 -d`, `xxd -r`, `rev`, `tr`.
enum LiteralOutput {
  /// The output of a program that does nothing else; nil when it is none of them.
  static func known(of name: String, _ invocation: Invocation) -> Output? {
    switch name {
    case "echo": return echo(invocation)
    case "printf": return printf(invocation)
    case "true", "false", ":", "test", "[", "sleep": return Output.none
    case "pwd":
      guard case .known(let path) = invocation.directory else { return .unknown(from: name) }
      return .known(path + "\n", from: name)
    case "basename", "dirname": return path(name, invocation)
    case "cat", "base64", "base32", "xxd", "rev", "tr", "tee", "gunzip", "openssl", "sed", "head", "tail", "sort":
      return filter(name, invocation)
    default: return nil
    }
  }

  /// The output of a program that a reader has looked at.
  static func output(of name: String, _ invocation: Invocation) -> Output {
    known(of: name, invocation) ?? .unknown(from: name, literals: literals(of: invocation))
  }

  /// The literal text that goes into a program: its words and its standard input.
  static func literals(of invocation: Invocation) -> [String] {
    var literals = invocation.arguments.compactMap(\.literal)
    switch invocation.input {
    case .text(let text): literals.append(text)
    case .output(_, let more): literals += more
    case .inherited, .nothing, .file: break
    }
    return literals
  }

  private static func echo(_ invocation: Invocation) -> Output {
    var words = invocation.arguments[...]
    var decodes = false
    var newline = "\n"
    while let option = words.first?.literal, option.count > 1, option.hasPrefix("-"),
      option.dropFirst().allSatisfy({ "neE".contains($0) })
    {
      if option.contains("n") { newline = "" }
      if option.contains("e") { decodes = true }
      words = words.dropFirst()
    }
    var pieces = Array(words.map(\.pieces).joined(separator: [ArgumentWord.Piece.known(" ")]))
    pieces.append(.known(newline))
    pieces = ArgumentWord.merged(pieces)
    if decodes { pieces = pieces.map(decoded) }
    return Output(pieces: pieces, literals: literals(of: invocation), producer: "echo")
  }

  private static func decoded(_ piece: ArgumentWord.Piece) -> ArgumentWord.Piece {
    guard case .known(let text) = piece else { return piece }
    return .known(String(decoding: EscapeText.decoded(Array(text.utf8)), as: UTF8.self))
  }

  /// `%s`, `%b` and `%%` with literal arguments; the format is used again while arguments are left.
  private static func printf(_ invocation: Invocation) -> Output {
    let literals = literals(of: invocation)
    var words = invocation.arguments[...]
    if words.first?.literal == "--" { words = words.dropFirst() }
    if words.first?.literal == "-v" { return .none }
    guard let format = words.first?.literal, words.allSatisfy({ $0.literal != nil }) else {
      return .unknown(from: "printf", literals: literals)
    }
    var arguments = words.dropFirst().compactMap(\.literal)[...]
    var text: [UInt8] = []
    repeat {
      let before = arguments.count
      guard append(format, &arguments, to: &text), text.count < 1_048_576 else {
        return .unknown(from: "printf", literals: literals)
      }
      if arguments.count == before { break }
    } while !arguments.isEmpty
    let known = String(decoding: text, as: UTF8.self)
    return Output(pieces: known.isEmpty ? [] : [.known(known)], literals: literals + [known], producer: "printf")
  }

  private static func append(
    _ format: String, _ arguments: inout ArraySlice<String>, to text: inout [UInt8]
  ) -> Bool {
    let bytes = Array(format.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%") else {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "%")) ?? bytes.count
        text += EscapeText.decoded(Array(bytes[index..<end]))
        index = end
        continue
      }
      guard index + 1 < bytes.count else { return false }
      switch bytes[index + 1] {
      case UInt8(ascii: "%"): text.append(UInt8(ascii: "%"))
      case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "i"): text += Array((arguments.popFirst() ?? "").utf8)
      case UInt8(ascii: "b"): text += EscapeText.decoded(Array((arguments.popFirst() ?? "").utf8))
      default: return false
      }
      index += 2
    }
    return true
  }

  private static func path(_ name: String, _ invocation: Invocation) -> Output {
    guard invocation.arguments.count == 1, let path = invocation.arguments[0].literal, !path.isEmpty else {
      return .unknown(from: name)
    }
    let normal = PathText.normalised(path)
    return .known((name == "basename" ? PathText.lastComponent(normal) : PathText.parent(normal)) + "\n", from: name)
  }

  private static func filter(_ name: String, _ invocation: Invocation) -> Output {
    let literals = literals(of: invocation)
    guard case .text(let input) = invocation.input,
      let arguments = invocation.arguments.map(\.literal).allPresent,
      let output = TextFilter.apply(name, arguments, to: Array(input.utf8))
    else { return .unknown(from: name, literals: literals) }
    let text = String(decoding: output, as: UTF8.self)
    return Output(pieces: text.isEmpty ? [] : [.known(text)], literals: literals + [text], producer: name)
  }
}

extension Array where Element == String? {
  /// All elements, or nil when one is missing.
  var allPresent: [String]? {
    let present = compactMap { $0 }
    return present.count == count ? present : nil
  }
}
