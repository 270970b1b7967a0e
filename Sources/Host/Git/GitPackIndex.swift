/// Finds an object in a pack's index of version 2 (gitformat-pack.txt), reading only what the search needs.
enum GitPackIndex {
  /// Where the object begins in the pack; nil when it is not there, or the index is of another form.
  static func offset(of name: [UInt8], in path: String) -> Int? {
    do {
      let file = try Descriptor.open(path, 0)
      return try offset(of: name, in: file)
    } catch {
      // An index that cannot be read holds nothing that could be used.
      return nil
    }
  }

  private static func offset(of name: [UInt8], in file: Descriptor) throws(HostError) -> Int? {
    var header = BigEndianReader(try file.read(at: 0, count: 8 + 1_024))
    guard header.number() == 0xff74_4f63, header.number() == 2 else { return nil }
    var fanout: [Int] = []
    while let count = header.number() { fanout.append(Int(count)) }
    guard fanout.count == 256, let first = name.first else { return nil }
    let total = fanout[255]
    var low = first == 0 ? 0 : fanout[Int(first) - 1]
    var high = fanout[Int(first)]
    while low < high {
      let middle = (low + high) / 2
      let found = try file.read(at: 1_032 + middle * 20, count: 20)
      if found == name { return try entry(middle, of: total, in: file) }
      if found.lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Names, checksums, offsets of 31 bits follow on each other; the top bit points to a table of longer ones.
  private static func entry(_ index: Int, of total: Int, in file: Descriptor) throws(HostError) -> Int? {
    var reader = BigEndianReader(try file.read(at: 1_032 + total * 24 + index * 4, count: 4))
    guard let short = reader.number() else { return nil }
    guard short & 0x8000_0000 != 0 else { return Int(short) }
    let place = 1_032 + total * 28 + Int(short & 0x7fff_ffff) * 8
    var long = BigEndianReader(try file.read(at: place, count: 8))
    guard let upper = long.number(), upper < 0x8000, let lower = long.number() else { return nil }
    return Int(upper) << 32 | Int(lower)
  }
}
