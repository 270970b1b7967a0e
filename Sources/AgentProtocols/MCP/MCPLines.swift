/// Cuts what comes in into frames, a line each, without keeping more than one frame's bound of an endless one.
package struct MCPLines: Sendable {
  /// A piece of the input.
  package enum Piece: Sendable, Hashable {
    /// A frame without its line feed.
    case frame([UInt8])
    /// A line that is longer than any frame: its bytes are gone.
    case oversized
  }

  private var pending: [UInt8] = []
  private var isSkipping = false

  package init() {}

  /// Takes bytes as they come, and gives what is complete. Empty lines are no frames.
  package mutating func feed(_ bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      append(rest[..<end], to: &pieces)
      if !isSkipping, !pending.allSatisfy(MCPLines.isBlank) { pieces.append(.frame(pending)) }
      (pending, isSkipping) = ([], false)
      rest = rest[(end + 1)...]
    }
    append(rest, to: &pieces)
    return pieces
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, to pieces: inout [Piece]) {
    guard !isSkipping else { return }
    guard pending.count + bytes.count <= MCPSession.frameBound else {
      (pending, isSkipping) = ([], true)
      return pieces.append(.oversized)
    }
    pending += bytes
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r") }
}
