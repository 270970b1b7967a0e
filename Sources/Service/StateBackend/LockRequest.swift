import Vocabulary

/// What Terraform sends to lock and to unlock (`internal/states/statemgr/locker.go`, LockInfo).
package struct LockRequest: Sendable, Hashable {
  /// Longer texts are cut: nobody needs more to see who holds a lock.
  private static let bound = 200

  package var id: String
  package var operation: String
  package var info: String
  /// `user@host`, by its own word.
  package var who: String
  /// Terraform's.
  package var version: String

  package init(id: String, operation: String, info: String = "", who: String = "", version: String = "") {
    self.id = id
    self.operation = operation
    self.info = info
    self.who = who
    self.version = version
  }

  init(_ object: StructuredObject) {
    func text(_ name: String) -> String { String((object[name]?.text ?? "").prefix(LockRequest.bound)) }
    self.init(
      id: text("ID"), operation: text("Operation"), info: text("Info"), who: text("Who"), version: text("Version"))
  }
}
