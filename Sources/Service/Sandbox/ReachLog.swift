import Formats
import Host
import Synchronization
import Vocabulary

/// What a program asked for and did not get, a line each in a file that the program cannot see.
final class ReachLog: Sendable {
  /// More places than these are one program's noise.
  static let bound = 100
  private let path: String
  private let known = Mutex<Set<String>>([])

  init(path: String) {
    self.path = path
  }

  /// Notes a place, once.
  func note(host: String, port: Int, reason: String) {
    let host = String(host.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F }.prefix(253).map(Character.init))
    let isNew = known.withLock { $0.count < ReachLog.bound && $0.insert("\(host):\(port)").inserted }
    guard isNew else { return }
    write(.object(["host": .string(host), "port": .integer(Int64(port)), "reason": .string(reason)]))
  }

  /// Notes a place of the machine's that was opened, once: an empty file stood there.
  func note(path: String) {
    let isNew = known.withLock { $0.count < ReachLog.bound && $0.insert(path).inserted }
    if isNew { write(.object(["path": .string(path)])) }
  }

  private func write(_ line: StructuredValue) {
    // It was refused all the same when it cannot be written down.
    if let bytes = try? JSONWriter.canonical(line) { try? DurableLines.append(bytes, to: path) }
  }

  /// What was noted, in order.
  static func read(_ path: String) -> [StructuredValue] {
    // No file: nothing was refused.
    let lines = (try? DurableLines.read(path, bound: 1 << 20)) ?? []
    return lines.compactMap { try? JSONReader.read($0, limits: .stored) }
  }
}
