/// Eight bytes of a JSON string looked at in one step.
enum JSONBytes {
  /// A high bit in the lowest byte that is a quote, a backslash, a control character or, if asked for, not ASCII.
  ///
  /// Bytes above the first special one may be marked wrongly (the subtraction borrows), so only the lowest counts.
  @inline(__always)
  static func special(_ word: UInt64, orNotASCII: Bool) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = (word ^ (ones &* 0x22)) &- ones
    let backslashes = (word ^ (ones &* 0x5C)) &- ones
    let controls = word &- (ones &* 0x20)
    let marked = quotes | backslashes | controls
    return (orNotASCII ? marked | word : marked & ~word) & (ones &* 0x80)
  }
}
