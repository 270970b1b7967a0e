/// A scratch stack from which the last elements are moved into an array of exactly their size.
///
/// Reading a list of unknown length this way allocates once a list, and never by what the input claims.
struct ValueStack<Element>: ~Copyable {
  /// Nil until something is pushed.
  private var storage: UnsafeMutablePointer<Element>?
  private var capacity = 0
  /// How many elements are on it.
  private(set) var count = 0

  init() {}

  deinit {
    storage?.deinitialize(count: count)
    storage?.deallocate()
  }

  @inline(__always)
  mutating func push(_ element: consuming Element) {
    if count == capacity { grow() }
    storage.unsafelyUnwrapped.advanced(by: count).initialize(to: element)
    count += 1
  }

  /// Takes off all elements from the mark up, in the order they were pushed.
  mutating func pop(from mark: Int) -> [Element] {
    let length = count - mark
    guard length > 0, let storage else { return [] }
    count = mark
    var taken: [Element] = []
    taken.reserveCapacity(length)
    for offset in mark..<mark + length { taken.append((storage + offset).move()) }
    return taken
  }

  @inline(never)
  private mutating func grow() {
    let wider = UnsafeMutablePointer<Element>.allocate(capacity: max(64, capacity * 2))
    if let storage {
      wider.moveInitialize(from: storage, count: count)
      storage.deallocate()
    }
    storage = wider
    capacity = max(64, capacity * 2)
  }
}
