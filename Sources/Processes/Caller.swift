import Glibc

/// The environment that this process was started with.
package enum Caller {
  /// The value of a variable; nil when it is not set.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
