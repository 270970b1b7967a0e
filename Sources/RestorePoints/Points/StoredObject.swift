import Vocabulary

/// One object of a store that restore points lean on.
package struct StoredObject: Sendable, Hashable {
  /// Its name with its version, where the store keeps versions.
  package var name: String
  package var lock: PointLock

  package init(_ name: String, lock: PointLock) {
    self.name = name
    self.lock = lock
  }
}
