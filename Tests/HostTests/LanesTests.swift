import Glibc
import Host
import Testing
import Vocabulary

@Suite struct LanesTests {
  @Test("Two pieces of work run on two threads at once, and both results come back")
  func two() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let (reader, writer) = (ends[0], ends[1])
    let here = pthread_self()
    // The first waits for what only the second writes: one after the other it waits in vain.
    let (first, second) = TwoLanes().both(
      {
        var byte: UInt8 = 0
        var end = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
        guard poll(&end, 1, 10_000) == 1 else { return -1 }
        return read(reader, &byte, 1) == 1 ? Int(byte) : -1
      },
      {
        var byte: UInt8 = 7
        return write(writer, &byte, 1) == 1 && pthread_equal(pthread_self(), here) == 0
      })
    #expect(first == 7 && second)
  }

  @Test("One lane does the first piece of work, then the second")
  func one() {
    let here = pthread_self()
    let (first, second) = OneLane().both({ "a" }, { pthread_equal(pthread_self(), here) != 0 })
    #expect(first == "a" && second && OneLane().isOne && !TwoLanes().isOne)
  }

  @Test("Lanes within lanes end")
  func nested() {
    @Sendable func sum(_ range: Range<Int>) -> Int {
      guard range.count > 64 else { return range.reduce(0, +) }
      let middle = range.lowerBound + range.count / 2
      let (low, high) = TwoLanes().both({ sum(range.lowerBound..<middle) }, { sum(middle..<range.upperBound) })
      return low + high
    }
    #expect(sum(0..<1_000) == 499_500)
  }
}
