/// How often and how soon something is asked again.
package struct RetryPolicy: Sendable, Hashable {
  /// How often in all.
  package var attempts: Int
  /// The longest wait before the second; each further one may be twice as long.
  package var firstWait: Duration
  package var longestWait: Duration

  package init(attempts: Int = 4, firstWait: Duration = .milliseconds(200), longestWait: Duration = .seconds(5)) {
    self.attempts = attempts
    self.firstWait = firstWait
    self.longestWait = longestWait
  }

  /// Nothing is asked twice.
  package static let once = RetryPolicy(attempts: 1)

  /// Whether an answer says that asking again may help: the service is busy, and has done nothing.
  static func mayPass(_ answer: CloudAnswer) -> Bool {
    answer.status == 429 || answer.status == 500 || answer.status == 502 || answer.status == 503
      || answer.status == 504
  }

  /// How long to wait before the attempt of this number, from 2: between half and all of the step, so that many do not
  /// come at once.
  ///
  /// - Parameter share: of the second half, from 0 to 1.
  func wait(before attempt: Int, share: Double) -> Duration {
    let step = min(firstWait * (1 << min(max(attempt - 2, 0), 16)), longestWait)
    return step / 2 + step / 2 * min(max(share, 0), 1)
  }
}
