import Formats

/// Why a client's settings file is left as it is.
package enum SettingsError: Error, Sendable, Hashable {
  /// It is not what its format allows: what is wrong, and where.
  case malformed(String, line: Int, column: Int)
  /// A part of it has a form that the client would not read: the path, e.g. `hooks.PreToolUse`, and what is wanted.
  case wrongShape(path: String, wanted: String)
  /// A part of it has a form that cannot be added to without writing it anew.
  case cannotExtend(path: String, reason: String)
  /// A value in it would keep the hook from being called.
  case switchedOff(path: String, value: String)

  init(_ error: FormatError, in bytes: [UInt8]) {
    let place = TextPlace.of(error.offset, in: bytes)
    self = .malformed(error.words, line: place.line, column: place.column)
  }
}

extension SettingsError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let what, let line, let column): "line \(line), column \(column): \(what); mend it there"
    case .wrongShape(let path, let wanted):
      "\"\(path)\" is not \(wanted), and the client would pass over the whole file; mend it or take it out"
    case .cannotExtend(let path, let reason): "\"\(path)\" \(reason); write it as a table of its own"
    case .switchedOff(let path, let value): "\"\(path)\" is \(value), which turns hooks off; take it out"
    }
  }
}
