/// The lock that a bucket gives to each new version.
package struct DefaultLock: Sendable, Hashable {
  package var mode: ObjectLock.Mode
  /// One year counts as 365.
  package var days: Int

  package init(mode: ObjectLock.Mode, days: Int) {
    self.mode = mode
    self.days = days
  }

  /// Nil when a configuration has no rule.
  init?(_ configuration: XMLTree) {
    guard let rule = configuration["Rule"]?["DefaultRetention"],
      let mode = rule.text("Mode").flatMap(ObjectLock.Mode.init)
    else { return nil }
    let days = rule.text("Days").flatMap { Int($0) } ?? rule.text("Years").flatMap { Int($0) }.map { $0 * 365 }
    guard let days else { return nil }
    self.init(mode: mode, days: days)
  }

  /// The document of `PutObjectLockConfiguration`.
  static func document(_ lock: DefaultLock?) -> XMLTree {
    var children = [XMLTree("ObjectLockEnabled", text: "Enabled")]
    if let lock {
      let retention = [XMLTree("Mode", text: lock.mode.rawValue), XMLTree("Days", text: String(lock.days))]
      children.append(XMLTree("Rule", children: [XMLTree("DefaultRetention", children: retention)]))
    }
    return XMLTree("ObjectLockConfiguration", children: children)
  }
}
