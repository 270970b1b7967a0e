import Host
import Vocabulary

/// The log of a run on its way to the server: a file that the programs write, read as it grows, masked, sent by lines.
///
/// The file is the programs' own, so that they go on when this process is gone.
actor RunLog {
  /// What is sent of a run at most.
  private static let bound = 8 << 20
  private static let lineBound = 8 << 10
  private static let linesAtOnce = 500
  private static let bytesAtOnce = 128 << 10
  /// A program that writes more than this is stopped.
  static let fileBound = 64 << 20

  private let path: String
  private let client: RunnerClient
  private let fencing: Int64
  private var mask: LogMask
  private var offset = 0
  private var head: [UInt8] = []
  private var waiting: [String] = []
  private var sent = 0
  private var isCut = false

  init(path: String, client: RunnerClient, fencing: Int64, mask: LogMask) {
    (self.path, self.client, self.fencing, self.mask) = (path, client, fencing, mask)
  }

  /// Masks more from here on.
  func set(_ mask: LogMask) {
    self.mask = mask
  }

  /// A line of the runner's own.
  func say(_ text: String) {
    add(text)
  }

  /// Takes what the file has more and sends it; gives whether the programs have written too much.
  func follow(isAtEnd: Bool = false) async -> Bool {
    read(isAtEnd: isAtEnd)
    while !waiting.isEmpty {
      var bytes = 0
      let count = waiting.prefix(RunLog.linesAtOnce).prefix { line in
        bytes += line.utf8.count
        return bytes <= RunLog.bytesAtOnce
      }.count
      let batch = Array(waiting.prefix(max(1, count)))
      // A task of its own: the follower is cancelled to wake it, and a batch that has arrived must not be sent again.
      let client = client
      let fencing = fencing
      let sent = Task { try await client.log(batch, fencing) }
      // The log waits for the server, within its bound; the run does not.
      guard case .success = await sent.result else { break }
      waiting.removeFirst(batch.count)
      guard isAtEnd || waiting.count > RunLog.linesAtOnce else { break }
    }
    return offset > RunLog.fileBound
  }

  private func read(isAtEnd: Bool) {
    for _ in 0..<1024 {
      // A file that is not there yet has nothing to say.
      guard let bytes = try? HostFiles.read(path, from: offset, count: 64 << 10), !bytes.isEmpty else { break }
      offset += bytes.count
      for byte in bytes {
        if byte != 0x0A { head.append(byte) }
        guard byte == 0x0A || head.count == RunLog.lineBound else { continue }
        add(String(decoding: head, as: UTF8.self))
        head.removeAll(keepingCapacity: true)
      }
    }
    if isAtEnd, !head.isEmpty {
      add(String(decoding: head, as: UTF8.self))
      head = []
    }
  }

  private func add(_ line: String) {
    guard !isCut else { return }
    let masked = mask.masked(line)
    sent += masked.utf8.count
    isCut = sent > RunLog.bound
    waiting.append(isCut ? "tagout: the log goes on, but no more than \(RunLog.bound >> 20) MiB are kept" : masked)
  }
}
