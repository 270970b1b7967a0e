/// Room for bytes that are made and read again at once.
struct ScratchBytes: ~Copyable {
  /// Bytes beyond the asked-for room that may be written, so that whole words can be.
  static let slack = 8

  /// Nil until room is asked for.
  private var storage: UnsafeMutableRawPointer?
  private var capacity = 0

  init() {}

  deinit {
    storage?.deallocate()
  }

  /// Room for so many bytes and the slack; what was in it is lost.
  mutating func room(for count: Int) -> UnsafeMutableRawPointer {
    if let storage, count + Self.slack <= capacity { return storage }
    storage?.deallocate()
    capacity = max(256, 2 * count) + Self.slack
    let wider = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
    storage = wider
    return wider
  }
}
