import Vocabulary

/// The variables that make knows at one point, and the expansion of `$(NAME)`.
struct MakeScope: Sendable {
  /// From the command line: they win over the file's.
  var given: [String: String?] = [:]
  /// The file's.
  var file: [String: MakeVariable] = [:]
  /// Those of the target that is made.
  var specific: [String: MakeVariable] = [:]
  /// `$@`, `$<`, `$^`, `$*`, and `$(1)` inside a call.
  var automatic: [String: [ArgumentWord.Piece]] = [:]
  var environment: Variables
  /// The folder that make runs in.
  var folder: String
  /// Whether another file that could not be read may set more.
  var hasUnreadIncludes = false
  /// Expansions left: variables that name each other many times over are cut off.
  private var budget = 4_000

  init(given: [String: String?], environment: Variables, folder: String) {
    self.given = given
    self.environment = environment
    self.folder = folder
  }

  /// A text with its variables put in. `$$` is a dollar sign.
  mutating func expand(_ text: String, depth: Int = 0) -> [ArgumentWord.Piece] {
    let bytes = Array(text.utf8)
    var pieces: [ArgumentWord.Piece] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "$"), index + 1 < bytes.count else {
        let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "$")) ?? bytes.count
        pieces.append(.known(String(decoding: bytes[index..<end], as: UTF8.self)))
        index = end
        continue
      }
      let (inner, end) = Self.reference(bytes, at: index + 1)
      if let inner { pieces += value(of: inner, depth: depth) } else { pieces.append(.known("$")) }
      index = end
    }
    return ArgumentWord.merged(pieces)
  }

  /// What stands in the brackets behind a dollar sign, and where it ends; nil for `$$`.
  private static func reference(_ bytes: [UInt8], at start: Int) -> (String?, Int) {
    let open = bytes[start]
    if open == UInt8(ascii: "$") { return (nil, start + 1) }
    guard open == UInt8(ascii: "(") || open == UInt8(ascii: "{") else {
      return (String(UnicodeScalar(open)), start + 1)
    }
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
    var depth = 0
    for index in start..<bytes.count {
      if bytes[index] == open { depth += 1 }
      if bytes[index] == close { depth -= 1 }
      if depth == 0 { return (String(decoding: bytes[(start + 1)..<index], as: UTF8.self), index + 1) }
    }
    return (String(decoding: bytes[(start + 1)...], as: UTF8.self), bytes.count)
  }

  private mutating func value(of inner: String, depth: Int) -> [ArgumentWord.Piece] {
    budget -= 1
    guard depth < 24, budget > 0 else { return [.unknown("a variable of the makefile")] }
    if let blank = inner.utf8.firstIndex(where: { $0 == 32 || $0 == 9 }) {
      let function = String(inner[..<blank])
      let rest = TaskText.trimmed(inner[blank...])
      return MakeFunctions.value(of: function, rest, depth: depth + 1, &self)
    }
    guard !inner.utf8.contains(UInt8(ascii: ":")) || inner.hasPrefix("$") else {
      return [.unknown("the value of $(\(inner))")]
    }
    guard let name = TaskText.literal(expand(inner, depth: depth + 1)) else {
      return [.unknown("the value of $(\(inner))")]
    }
    return lookUp(name, depth: depth + 1)
  }

  /// The value of a variable, by make's order of precedence.
  mutating func lookUp(_ name: String, depth: Int) -> [ArgumentWord.Piece] {
    if let pieces = automatic[name] { return pieces }
    if let text = given[name] { return text.map { [.known($0)] } ?? [.unknown("the value of \(name)")] }
    if let variable = specific[name] ?? file[name] {
      switch variable {
      case .recursive(let text): return expand(text, depth: depth)
      case .simple(let pieces): return pieces
      }
    }
    if let text = Self.builtIn(name, folder) { return [.known(text)] }
    switch environment[name] {
    case .set(let text): return [.known(text)]
    case .unset: return hasUnreadIncludes ? [.unknown("the value of $(\(name))")] : []
    case .unknown(let reason):
      // Nobody told of the environment: a name that the file does not set is most often set nowhere.
      let isAssigned = environment.assigned[name] != nil
      return hasUnreadIncludes || isAssigned ? [.unknown(reason)] : []
    }
  }

  /// The variables that make sets itself (GNU make's manual, "Variables Used by Implicit Rules").
  private static func builtIn(_ name: String, _ folder: String) -> String? {
    switch name {
    case "MAKE": "make"
    case "CURDIR", "PWD": folder
    case "SHELL": "/bin/sh"
    case "RM": "rm -f"
    case "CC": "cc"
    case "CXX": "g++"
    case "AR": "ar"
    default: nil
    }
  }
}
