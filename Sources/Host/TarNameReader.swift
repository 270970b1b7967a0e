/// Takes a tar archive in pieces of any size and keeps its members' names.
struct TarNameReader {
  private static let blockSize = 512

  private let limits: TarLimits
  private var names: [String] = []
  private var isCut = false
  /// The header or extended header that is being gathered.
  private var gathered: [UInt8] = []
  /// Bytes of members still to pass over.
  private var toSkip = 0
  private var stage = Stage.header
  /// What extended headers say about the member that follows them.
  private var longName: String?
  private var paxSize: Int?
  private var hasHeader = false

  private enum Stage: Hashable {
    case header
    /// Gathers this many bytes, padding included, of which so many count.
    case extended(TarHeader.Kind, padded: Int, size: Int)
    /// The rest of a sparse member's map.
    case sparseMap(size: Int)
    case done
  }

  init(limits: TarLimits) {
    self.limits = limits
  }

  var isDone: Bool { stage == .done }

  /// The names, once all bytes are taken.
  func finish() -> ArchiveNames {
    let isWhole = hasHeader && (stage == .done || stage == .header && gathered.isEmpty && toSkip == 0)
    return ArchiveNames(names: names, isComplete: isWhole && !isCut)
  }

  /// Takes the next bytes. Throws when the first header is none.
  mutating func take(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    var position = 0
    while position < bytes.count, !isDone {
      if toSkip > 0 {
        let skipped = min(toSkip, bytes.count - position)
        toSkip -= skipped
        position += skipped
        continue
      }
      let wanted = min(bytesWanted - gathered.count, bytes.count - position)
      gathered.append(contentsOf: bytes[position..<position + wanted])
      position += wanted
      if gathered.count == bytesWanted { try takeGathered() }
    }
  }

  private var bytesWanted: Int {
    if case .extended(_, let padded, _) = stage { padded } else { Self.blockSize }
  }

  private mutating func takeGathered() throws(ArchiveError) {
    let block = gathered
    gathered.removeAll(keepingCapacity: true)
    switch stage {
    case .header: try takeHeader(block)
    case .extended(let kind, _, let size):
      stage = .header
      takeExtended(kind, block.prefix(size))
    case .sparseMap(let size):
      if block[504] == 0 { skipMember(size: size) }
    case .done: break
    }
  }

  private mutating func takeHeader(_ block: [UInt8]) throws(ArchiveError) {
    if block.allSatisfy({ $0 == 0 }) {
      hasHeader = true
      stage = .done
      return
    }
    guard let header = TarHeader(block) else {
      guard hasHeader else { throw ArchiveError.notAnArchive(kind: "tar archive") }
      return stop()
    }
    hasHeader = true
    switch header.kind {
    case .longName, .longLink, .pax, .globalPax:
      guard header.size <= limits.nameBytes else { return stop() }
      let padded = Self.padded(header.size)
      if padded > 0 { stage = .extended(header.kind, padded: padded, size: header.size) }
    case .member, .sparse:
      takeMember(header)
    }
  }

  private mutating func takeMember(_ header: TarHeader) {
    guard names.count < limits.members else { return stop() }
    names.append(longName ?? header.name)
    let size = paxSize ?? header.size
    longName = nil
    paxSize = nil
    if header.kind == .sparse, header.hasMoreMap { stage = .sparseMap(size: size) } else { skipMember(size: size) }
  }

  private mutating func skipMember(size: Int) {
    stage = .header
    toSkip = Self.padded(size)
  }

  private mutating func takeExtended(_ kind: TarHeader.Kind, _ content: ArraySlice<UInt8>) {
    switch kind {
    case .longName: longName = String(decoding: content.prefix { $0 != 0 }, as: UTF8.self)
    case .pax:
      let records = TarHeader.paxRecords(content)
      longName = records["GNU.sparse.name"] ?? records["path"] ?? longName
      paxSize = records["size"].flatMap { Int($0) }.flatMap { $0 >= 0 && $0 < 1 << 60 ? $0 : nil } ?? paxSize
    case .longLink, .globalPax, .member, .sparse: break
    }
  }

  private mutating func stop() {
    isCut = true
    stage = .done
  }

  private static func padded(_ size: Int) -> Int {
    (size + blockSize - 1) / blockSize * blockSize
  }
}
