import Decision
import Host
import Vocabulary

extension ServerClock {
  /// What both clocks say now.
  ///
  /// - Parameter era: as the watch over the clocks counts it.
  package func reading(era: Int64 = 0) -> ClockReading {
    ClockReading(wall: now(), monotonic: monotonicMilliseconds(), boot: BootName.current, era: era)
  }
}

/// The name of the machine's present start.
enum BootName {
  /// `boot_id` of random(4); one word where there is none, so that the monotonic clock counts within this process.
  static let current: String = {
    guard case .contents(let bytes) = HostFiles.beginning(of: "/proc/sys/kernel/random/boot_id", count: 36) else {
      return "unknown"
    }
    return String(decoding: bytes, as: UTF8.self)
  }()
}
