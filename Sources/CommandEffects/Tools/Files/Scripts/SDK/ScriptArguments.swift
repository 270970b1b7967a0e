/// The arguments of a call in a script: what is given by name, and the rest.
struct ScriptArguments {
  /// One argument, or one member of an object that is given.
  struct Argument {
    var name: String?
    /// The tokens of its value.
    var value: ArraySlice<ScriptToken>

    /// The value as a word's runs; nil when it is more than a text, a number or a truth value.
    var runs: [String?]? {
      guard value.count == 1, let token = value.first else { return nil }
      switch token {
      case .text(let runs): return runs
      case .number(let digits): return [digits]
      case .name, .mark: return nil
      }
    }

    /// `True`, `true`, `False`, `false`.
    var truth: Bool? {
      guard value.count == 1, let name = value.first?.name?.lowercased() else { return nil }
      return name == "true" ? true : name == "false" ? false : nil
    }
  }

  private(set) var all: [Argument] = []
  /// The index behind the bracket that closes the call.
  private(set) var end: Int

  /// - Parameter open: the index of the bracket that opens the call, or an object.
  init(_ tokens: [ScriptToken], at open: Int) {
    var depth = 0
    var start = open + 1
    var pieces: [ArraySlice<ScriptToken>] = []
    end = tokens.count
    for index in open..<tokens.count {
      guard case .mark(let mark) = tokens[index] else { continue }
      switch mark {
      case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ",") where depth == 1:
        pieces.append(tokens[start..<index])
        start = index + 1
      default: break
      }
      if depth == 0 {
        pieces.append(tokens[start..<index])
        end = index + 1
        break
      }
    }
    all = pieces.filter { !$0.isEmpty }.map(Self.argument)
  }

  /// The members of the first argument when it is an object, else the arguments themselves.
  func members(in tokens: [ScriptToken]) -> [Argument] {
    guard let first = all.first, first.name == nil, first.value.first?.isMark("{") == true else { return all }
    return ScriptArguments(tokens, at: first.value.startIndex).all
  }

  /// All quoted texts, one behind the other.
  func texts(in tokens: [ScriptToken], from open: Int) -> String {
    tokens[open..<end].compactMap(\.literal).joined(separator: " ")
  }

  private static func argument(_ tokens: ArraySlice<ScriptToken>) -> Argument {
    guard tokens.count > 2, let first = tokens.first, let name = first.name ?? first.literal else {
      return Argument(name: nil, value: tokens)
    }
    let second = tokens[tokens.startIndex + 1]
    let behind = tokens.dropFirst(2)
    guard second.isMark("=") || second.isMark(":"), behind.first?.isMark("=") != true else {
      return Argument(name: nil, value: tokens)
    }
    return Argument(name: name, value: behind)
  }
}
