#if canImport(Glibc)
  import CMalloc
  import Glibc
#endif

/// Makes the heap of a short-lived process ready for one big input: memory comes in one piece and in big pages, which
/// takes away most of what the kernel does for it (mallopt(3), madvise(2); Documentation/admin-guide/mm/transhuge.rst).
package enum LargeHeap {
  /// Inputs below this many bytes are not worth it.
  private static let smallest = 1 << 18
  /// The most that is set aside; nothing of it is used before it is written to.
  private static let most = 1 << 30
  private static let bigPage = 1 << 21

  /// The GNU C library gives a thread a heap of this size, at an address that is a multiple of it (glibc
  /// `malloc/arena.c`, `HEAP_MAX_SIZE`).
  private static let threadHeap = 1 << 26

  /// The same for the heap that the calling thread gets.
  package static func prepareThread() {
    #if canImport(Glibc)
      let first = malloc(1 << 10)
      defer { free(first) }
      let place = Int(bitPattern: first)
      // A thread may also be given the heap of the process, which lies below this address.
      guard place > Int(bitPattern: sbrk(0)) else { return }
      madvise(UnsafeMutableRawPointer(bitPattern: place & ~(threadHeap - 1)), threadHeap, MADV_HUGEPAGE)
    #endif
  }

  /// Sets memory aside for an input of this size and what is read out of it. Does nothing where that cannot be had.
  package static func prepare(for size: Int) {
    guard size >= smallest else { return }
    #if canImport(Glibc)
      let room = min(2 * size + (1 << 26), most)
      guard mallopt(M_ARENA_MAX, 2) == 1, mallopt(M_TOP_PAD, Int32(room)) == 1,
        mallopt(M_TRIM_THRESHOLD, Int32.max) == 1, mallopt(M_MMAP_THRESHOLD, Int32(most / 2)) == 1
      else { return }
      // The first request makes the heap grow by the whole room. That it is looked at keeps the compiler from leaving it
      // out together with its release.
      let first = malloc(1 << 20)
      let isThere = malloc_usable_size(first) > 0
      free(first)
      guard isThere, let end = sbrk(0) else { return }
      let top = Int(bitPattern: end) & ~(bigPage - 1)
      guard let start = UnsafeMutableRawPointer(bitPattern: top - min(room, top - bigPage) & ~(bigPage - 1)) else {
        return
      }
      // Where the kernel has no big pages, the heap is as it was.
      madvise(start, top - Int(bitPattern: start), MADV_HUGEPAGE)
    #endif
  }
}
