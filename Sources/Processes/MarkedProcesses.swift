import Glibc
import Host
import Vocabulary

/// Processes of this user that were started with a certain environment variable, wherever they went since (proc(5)).
package enum MarkedProcesses {
  /// The most that is read of one process's environment.
  private static let bound = 1 << 20

  /// Their numbers; this process is never among them, nor one that has ended and is not reaped.
  package static func find(_ name: String, _ value: String) -> [Int32] {
    guard case .names(let entries, _) = HostFiles.names(in: "/proc", bound: 1_000_000) else { return [] }
    let wanted = Array("\(name)=\(value)".utf8)
    return entries.compactMap { Int32($0) }.filter { $0 != getpid() && environment(of: $0, holds: wanted) }
  }

  /// Sends SIGINT to the groups of these processes, once each.
  package static func interrupt(_ processes: [Int32]) {
    for group in Set(processes.map { getpgid($0) }) where group > 1 && group != getpgrp() { kill(-group, SIGINT) }
  }

  /// Ends these processes at once.
  package static func end(_ processes: [Int32]) {
    for process in processes { kill(process, SIGKILL) }
  }

  private static func environment(of process: Int32, holds wanted: [UInt8]) -> Bool {
    guard case .contents(let bytes) = HostFiles.beginning(of: "/proc/\(process)/environ", count: bound) else {
      return false
    }
    return bytes.split(separator: 0).contains { $0.elementsEqual(wanted) }
  }
}
