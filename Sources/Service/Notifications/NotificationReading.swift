import Vocabulary

/// The places that are told of what happens.
package protocol NotificationReading {
  /// By name.
  func notificationTargets() throws -> [NotificationTarget]
}
