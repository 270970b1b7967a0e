extension Slice<UnsafeBufferPointer<UInt8>> {
  /// How often a byte occurs. A loop without a way out, which the compiler makes wide.
  func occurrences(of wanted: UInt8) -> Int {
    var count = 0
    for byte in UnsafeBufferPointer(rebasing: self) { count &+= byte == wanted ? 1 : 0 }
    return count
  }
}
