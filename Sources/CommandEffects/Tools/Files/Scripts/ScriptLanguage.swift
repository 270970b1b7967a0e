/// The languages whose calls are looked for.
enum ScriptLanguage: Hashable {
  case python
  case javaScript
  case perl
  case ruby
  case php
  case awk
  case lua
  case r
  case elixir
  case groovy
  case julia
  case appleScript

  /// The language that a program interprets; version numbers left out.
  init?(program: String) {
    if program == "ts-node" {
      self = .javaScript
      return
    }
    if program == "Rscript" || program == "R" {
      self = .r
      return
    }
    let letters = program.utf8.prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    // No name is shorter or longer: of most programs that is all there is to look at.
    guard (3...9).contains(letters.count) else { return nil }
    switch String(Substring(letters)) {
    case "python", "pypy": self = .python
    case "node", "nodejs", "bun", "deno", "tsx": self = .javaScript
    case "perl": self = .perl
    case "ruby": self = .ruby
    case "php": self = .php
    case "awk", "gawk", "mawk", "nawk": self = .awk
    case "lua", "luajit": self = .lua
    case "elixir": self = .elixir
    case "groovy": self = .groovy
    case "julia": self = .julia
    case "osascript": self = .appleScript
    default: return nil
    }
    let rest = program.utf8.dropFirst(letters.count)
    guard rest.allSatisfy({ $0 == UInt8(ascii: ".") || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) }) else {
      return nil
    }
  }

  /// Options that take a script as their value.
  var scriptOptions: [String] {
    switch self {
    case .python: ["c"]
    case .javaScript: ["e", "eval", "p", "print", "pe"]
    case .perl, .ruby: ["e", "E"]
    case .php: ["r", "run"]
    case .awk: ["e", "source"]
    case .lua, .r, .groovy, .appleScript: ["e"]
    case .elixir: ["e", "eval"]
    case .julia: ["e", "E", "eval", "print"]
    }
  }

  /// Whether the first operand is the script, when no option holds one.
  var takesScriptFirst: Bool { self == .awk }

  /// Whether text in backquotes is run by a shell.
  var runsBackquotes: Bool { self == .perl || self == .ruby || self == .php || self == .julia }

  /// Whether `#` begins a comment.
  var hasHashComments: Bool { self != .javaScript && self != .lua && self != .groovy }
}
