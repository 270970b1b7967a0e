/// A scratch stack from which the last elements are moved into an array of exactly their size.
///
/// Reading a list of unknown length this way allocates once a list, and never by what the input claims.
struct ValueStack<Element>: ~Copyable {
  private var storage: UnsafeMutablePointer<Element>
  private var capacity: Int
  /// How many elements are on it.
  private(set) var count = 0

  init() {
    capacity = 0
    storage = UnsafeMutablePointer.allocate(capacity: 0)
  }

  deinit {
    storage.deinitialize(count: count)
    storage.deallocate()
  }

  @inline(__always)
  mutating func push(_ element: consuming Element) {
    if count == capacity { grow() }
    (storage + count).initialize(to: element)
    count += 1
  }

  /// Takes off all elements from the mark up, in the order they were pushed.
  mutating func pop(from mark: Int) -> [Element] {
    let length = count - mark
    guard length > 0 else { return [] }
    count = mark
    let source = storage + mark
    return Array(unsafeUninitializedCapacity: length) { buffer, filled in
      if let base = buffer.baseAddress {
        base.moveInitialize(from: source, count: length)
        filled = length
      }
    }
  }

  @inline(never)
  private mutating func grow() {
    let wider = UnsafeMutablePointer<Element>.allocate(capacity: max(64, capacity * 2))
    wider.moveInitialize(from: storage, count: count)
    storage.deallocate()
    storage = wider
    capacity = max(64, capacity * 2)
  }
}
