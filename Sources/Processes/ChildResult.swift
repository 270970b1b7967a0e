/// How a child ended and what it wrote.
package struct ChildResult: Sendable, Hashable {
  package var ending: ChildEnding
  /// The head of its standard output, up to the command's bound.
  package var output: [UInt8]
  /// The head of its standard error, up to the command's bound.
  package var errorOutput: [UInt8]

  package init(ending: ChildEnding, output: [UInt8] = [], errorOutput: [UInt8] = []) {
    self.ending = ending
    self.output = output
    self.errorOutput = errorOutput
  }

  /// The standard output as text; what is no UTF-8 becomes U+FFFD.
  package var text: String { String(decoding: output, as: UTF8.self) }

  /// The standard error as text; what is no UTF-8 becomes U+FFFD.
  package var errorText: String { String(decoding: errorOutput, as: UTF8.self) }
}

/// How a child ended.
package enum ChildEnding: Sendable, Hashable {
  /// By itself, with this status (0-255).
  case exited(Int32)
  /// By this signal.
  case signalled(Int32)

  /// Ended by itself with status 0.
  package var isSuccess: Bool { self == .exited(0) }
}

extension ChildEnding: CustomStringConvertible {
  package var description: String {
    switch self {
    case .exited(let status): "exit \(status)"
    case .signalled(let signal): "signal \(signal)"
    }
  }
}
