import Glibc
import Host
import Vocabulary

/// The processes above this one.
package enum ProcessAncestry {
  /// How many are looked at; deeper trees are cut there.
  private static let bound = 64
  /// How many words of each are kept: the program, an interpreter's options and what it runs.
  private static let words = 8

  /// Their command lines, the parent's first; those that this user may not read are left out (proc(5)).
  package static func commandLines() -> [[String]] {
    var lines: [[String]] = []
    var number = getppid()
    for _ in 0..<bound where number > 0 {
      if case .contents(let bytes) = HostFiles.contents(of: "/proc/\(number)/cmdline", bound: 1 << 21) {
        lines.append(bytes.split(separator: 0).prefix(words).map { String(decoding: $0, as: UTF8.self) })
      }
      number = parent(of: number)
    }
    return lines
  }

  /// The fourth field of the process's `stat`, counted behind the name's closing parenthesis; 0 when it is gone.
  private static func parent(of number: Int32) -> Int32 {
    guard case .contents(let bytes) = HostFiles.contents(of: "/proc/\(number)/stat", bound: 4096),
      let close = bytes.lastIndex(of: UInt8(ascii: ")"))
    else { return 0 }
    let fields = bytes[(close + 1)...].split(separator: UInt8(ascii: " "))
    guard fields.count > 1 else { return 0 }
    return Int32(String(decoding: fields[1], as: UTF8.self)) ?? 0
  }
}
