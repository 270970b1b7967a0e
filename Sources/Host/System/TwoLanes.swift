import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The second piece of work runs on a thread of its own (pthread_create(3)), with a heap of its own where the heap was
/// made large; where there is no thread to be had, after the first.
package struct TwoLanes: Lanes {
  package init() {}

  package var isOne: Bool { false }

  package func both<First, Second: Sendable>(
    _ first: () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    withoutActuallyEscaping(second) { second in
      let work = LaneWork(second)
      let start = Unmanaged<LaneStart>.passUnretained(work)
      let thread = LaneStart.thread(start)
      let one = first()
      if let thread { pthread_join(thread, nil) } else { work.run() }
      guard let two = work.result else { preconditionFailure("a thread ended without its work") }
      return (one, two)
    }
  }
}

extension Lanes where Self == TwoLanes {
  /// Both at once.
  package static var two: TwoLanes { TwoLanes() }
}

extension Processors {
  /// Work is done at once where there is more than one processor.
  package static var lanes: any Lanes { count > 1 ? TwoLanes() : OneLane() }
}

/// What a thread is started with.
private class LaneStart {
  func run() {}

  /// A thread that does the work; nil where none can be had.
  static func thread(_ start: Unmanaged<LaneStart>) -> pthread_t? {
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let result = pthread_create(&thread, nil, { LaneStart.start($0) }, start.toOpaque())
    return result == 0 ? thread : nil
  }

  private static func start(_ start: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let start else { return nil }
    LargeHeap.prepareThread()
    Unmanaged<LaneStart>.fromOpaque(start).takeUnretainedValue().run()
    return nil
  }
}

/// A piece of work and its result, which is written by one thread and read by another once that one has ended.
private final class LaneWork<Result>: LaneStart {
  private let work: () -> Result
  private(set) var result: Result?

  init(_ work: @escaping () -> Result) { self.work = work }

  override func run() { result = work() }
}
