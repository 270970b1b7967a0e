import Glibc

/// The processors of this machine.
package enum Processors {
  /// How many of them work; 1 when the system does not say (sysconf(3), `_SC_NPROCESSORS_ONLN`).
  package static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
