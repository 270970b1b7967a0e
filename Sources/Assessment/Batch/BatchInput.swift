/// The input of the batch mode on its way to several sessions: lines that are complete are shared out, what is begun
/// goes on to the first.
package struct BatchInput {
  /// Fewer lines than this are one session's.
  private static let leastLines = 64

  /// Lines for one session, and how many lines came before them.
  package struct Share: Sendable, Hashable {
    package var bytes: ArraySlice<UInt8>
    package var linesBefore: Int
  }

  /// How many lines have been handed out, one that is begun with them.
  private var lines = 0
  /// The beginning of a line whose end has not come yet.
  private var pending: [UInt8] = []
  /// Whether the first session has a line that goes on.
  private var isBegun = false
  private let ways: Int

  /// - Parameter ways: how many sessions there are.
  package init(ways: Int) {
    self.ways = max(1, ways)
  }

  /// What has come in, shared out in order: the first share is the first session's, and so on.
  package mutating func take(_ chunk: [UInt8]) -> [Share] {
    pending += chunk
    guard let last = pending.lastIndex(of: UInt8(ascii: "\n")) else { return begun() }
    let complete = pending[...last]
    pending = Array(pending[(last + 1)...])
    let shares = isBegun ? [Share(bytes: complete, linesBefore: lines)] : shared(complete)
    lines += complete.count { $0 == UInt8(ascii: "\n") } - (isBegun ? 1 : 0)
    isBegun = false
    return shares
  }

  /// What is left when the input ends: it is the first session's.
  package mutating func finish() -> Share {
    defer { pending = [] }
    return Share(bytes: pending[...], linesBefore: lines)
  }

  /// A line that grows past every bound goes to the session, which refuses it, so that memory stays flat.
  private mutating func begun() -> [Share] {
    guard isBegun || pending.count > BatchRequest.bound else { return [] }
    let share = Share(bytes: pending[...], linesBefore: lines)
    pending = []
    // The line counts from here on; its end is not counted again.
    if !isBegun { lines += 1 }
    isBegun = true
    return [share]
  }

  private func shared(_ bytes: ArraySlice<UInt8>) -> [Share] {
    var shares: [Share] = []
    var (start, before, count) = (bytes.startIndex, lines, 0)
    let size = bytes.count / ways + 1
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      count += 1
      guard index + 1 - start >= size, shares.count + 1 < ways, count >= BatchInput.leastLines / 2 else { continue }
      shares.append(Share(bytes: bytes[start...index], linesBefore: before))
      (start, before, count) = (index + 1, before + count, 0)
    }
    if start < bytes.endIndex { shares.append(Share(bytes: bytes[start...], linesBefore: before)) }
    return shares
  }
}
