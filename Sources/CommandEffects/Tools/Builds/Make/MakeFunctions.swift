/// The functions of make whose value can be told without running anything.
enum MakeFunctions {
  static func value(
    of function: String, _ text: String, depth: Int, _ scope: inout MakeScope
  ) -> [ArgumentWord.Piece] {
    switch function {
    case "shell": return text == "pwd" ? [.known(scope.folder)] : [.unknown("what $(shell …) prints")]
    case "strip", "abspath", "realpath": return scope.expand(text, depth: depth)
    case "info", "warning", "error", "eval": return []
    case "call": return call(arguments(text), depth: depth, &scope)
    case "if": return choose(arguments(text), depth: depth, &scope)
    case "or":
      for argument in arguments(text) {
        let pieces = scope.expand(argument, depth: depth)
        if TaskText.literal(pieces) != "" { return pieces }
      }
      return []
    default: return [.unknown("the value of $(\(function) …)")]
    }
  }

  /// `$(call NAME,a,b)`: the variable's text with `$(1)` and on put in.
  private static func call(_ arguments: [String], depth: Int, _ scope: inout MakeScope) -> [ArgumentWord.Piece] {
    guard let name = arguments.first.map({ TaskText.trimmed($0) }) else { return [] }
    let before = scope.automatic
    defer { scope.automatic = before }
    for (index, argument) in arguments.enumerated().dropFirst().prefix(9) {
      scope.automatic[String(index)] = scope.expand(argument, depth: depth)
    }
    return scope.lookUp(name, depth: depth)
  }

  private static func choose(_ arguments: [String], depth: Int, _ scope: inout MakeScope) -> [ArgumentWord.Piece] {
    guard arguments.count > 1 else { return [] }
    guard let condition = TaskText.literal(scope.expand(arguments[0], depth: depth)) else {
      return [.unknown("the value of $(if …)")]
    }
    if !TaskText.trimmed(condition).isEmpty { return scope.expand(arguments[1], depth: depth) }
    return arguments.count > 2 ? scope.expand(arguments[2], depth: depth) : []
  }

  /// Cut at the commas that stand in no brackets.
  static func arguments(_ text: String) -> [String] {
    var depth = 0
    var arguments: [[UInt8]] = [[]]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      if byte == UInt8(ascii: ","), depth == 0 {
        arguments.append([])
      } else {
        arguments[arguments.count - 1].append(byte)
      }
    }
    return arguments.map { String(decoding: $0, as: UTF8.self) }
  }
}
