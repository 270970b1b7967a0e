import Vocabulary

/// The words that this process was started with, its own name first.
///
/// Swift's `CommandLine` looks for them in the process's memory map before the program begins (CommandLine.cpp), which
/// takes longer than all that a hook reads; the release build of the hook leaves that out.
package enum StartWords {
  /// As many bytes or more are nobody's command line.
  private static let bound = 1 << 14

  /// As the kernel tells them (proc_pid_cmdline(5)); none where there is no `/proc`, or they are too long.
  package static func current() -> [String] {
    guard case .contents(let bytes) = HostFiles.beginning(of: "/proc/self/cmdline", count: bound), bytes.count < bound
    else { return [] }
    // A NUL ends each word, so that what stands behind the last is none.
    return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
