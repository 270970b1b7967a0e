import Vocabulary

/// The places that are told of what happens.
package protocol NotificationWriting {
  /// Adds or replaces it.
  func set(_ target: NotificationTarget) throws
  /// Gives whether there was one.
  func removeNotificationTarget(_ name: String) throws -> Bool
  /// Notes how far a target has come; nothing when it is not there any more or was set anew.
  func advance(_ target: NotificationTarget, to position: Int64, attempts: Int64, next: Instant) throws
}
