import Host
import TestSupport
import Testing

@Suite struct TarNamesTests {
  /// Names of all lengths around the limits of the formats, in members of many kinds.
  private static let script = """
    import io, sys, tarfile
    kind, packing = sys.argv[1], sys.argv[2]
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:" + packing, format=getattr(tarfile, kind)) as t:
        def add(name, data=b"", type=tarfile.REGTYPE, link=""):
            i = tarfile.TarInfo(name); i.size = len(data); i.type = type; i.linkname = link
            t.addfile(i, io.BytesIO(data))
        add("terraform.tfstate", b"{}")
        add("prod/terraform.tfstate.backup", b"x" * 5000)
        add("folder", type=tarfile.DIRTYPE)
        add("link", type=tarfile.SYMTYPE, link="terraform.tfstate")
        add("hard", type=tarfile.LNKTYPE, link="terraform.tfstate")
        add("fifo", type=tarfile.FIFOTYPE)
        for n in (99, 100, 101, 150): add("d" * 60 + "/" + "n" * (n - 61), b"y" * n)
        if kind != "USTAR_FORMAT":
            add("l" * 300, b"z"); add("deep/" * 60 + "terraform.tfstate", b"1" * 1024)
            add("link2", type=tarfile.SYMTYPE, link="t" * 300)
            add("d\\u00e9j\\u00e0 vu", b"2")
        add("last", b"3" * 512)
    sys.stdout.buffer.write(out.getvalue())
    """

  private static func archive(_ kind: String, _ packing: String) throws -> [UInt8] {
    try Oracle.output(of: "python3 -c '\(script)' \(kind) '\(packing)'", input: [])
  }

  private static func listed(_ archive: [UInt8], _ option: String = "") throws -> [String] {
    let text = try Oracle.output(of: "LC_ALL=C.UTF-8 tar --quoting-style=literal -t \(option)", input: archive)
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("Every format that Python writes is listed as GNU tar lists it")
  func formats() throws {
    for kind in ["USTAR_FORMAT", "GNU_FORMAT", "PAX_FORMAT"] {
      let plain = try Self.archive(kind, "")
      let names = try TarNames.read(plain)
      #expect(try names.names == Self.listed(plain), "\(kind)")
      #expect(names.isComplete && names.names.count > 9)
      let packed = try Self.archive(kind, "gz")
      #expect(try TarNames.read(packed) == names, "\(kind)")
      #expect(try TarNames.ofArchive(packed) == names)
    }
  }

  @Test("What GNU tar writes of sparse files and very old formats is listed")
  func gnu() throws {
    let make = """
      d=$(mktemp -d) && cd $d && truncate -s 2M hole && printf x >> hole && printf 1 > one && mkdir sub && \
      for i in 1 2 3 4 5 6 7 8 9; do printf y | dd of=many bs=1 seek=$((i * 100000)) conv=notrunc 2>/dev/null; done; \
      tar -c FORMAT hole many one sub; rm -r $d
      """
    let formats = [
      "--sparse --format=gnu", "--sparse --format=pax --sparse-version=1.0",
      "--sparse --format=pax --sparse-version=0.1",
      "--format=v7",
    ]
    for format in formats {
      let archive = try Oracle.output(of: "{ \(make.replacing("FORMAT", with: format)) ; }", input: [])
      #expect(try TarNames.read(archive) == ArchiveNames(names: Self.listed(archive), isComplete: true), "\(format)")
    }
  }

  @Test("Two gzip streams in a row are one archive")
  func twoStreams() throws {
    let plain = try Self.archive("GNU_FORMAT", "")
    let packed = try Oracle.output(
      of: "{ f=$(mktemp); cat > $f; head -c 3000 $f | gzip; tail -c +3001 $f | gzip; rm $f; }", input: plain)
    #expect(try TarNames.read(packed) == TarNames.read(plain))
  }

  @Test("A cut archive gives the names before the cut, and says so")
  func cut() throws {
    let plain = try Self.archive("PAX_FORMAT", "")
    let all = try TarNames.read(plain).names
    for length in stride(from: 600, to: plain.count - 12000, by: 733) {
      let names = try TarNames.read(Array(plain[..<length]))
      #expect(all.starts(with: names.names) && !names.names.isEmpty)
      #expect(!names.isComplete || length % 512 == 0)
    }
    let packed = try Self.archive("GNU_FORMAT", "gz")
    let names = try TarNames.read(Array(packed.dropLast(packed.count / 3)))
    #expect(!names.isComplete && all.starts(with: names.names.prefix(2)))
  }

  @Test("Bounds on members, names and unpacked bytes are kept")
  func bounds() throws {
    let plain = try Self.archive("GNU_FORMAT", "gz")
    #expect(try TarNames.read(plain, limits: TarLimits(members: 2)).names.count == 2)
    #expect(try TarNames.read(plain, limits: TarLimits(members: 2)).isComplete == false)
    #expect(try TarNames.read(plain, limits: TarLimits(nameBytes: 200)).isComplete == false)
    #expect(try TarNames.read(plain, limits: TarLimits(unpackedBytes: 1)).isComplete == false)
  }

  @Test("What is no tar archive is refused, and other packings are named")
  func refusals() {
    let table: [([UInt8], ArchiveError)] = [
      (Array(repeating: UInt8(ascii: "x"), count: 600), .notAnArchive(kind: "tar archive")),
      (Array("BZh91AY".utf8), .unsupported("bzip2 compression")),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0x00], .unsupported("xz compression")),
      ([0x28, 0xB5, 0x2F, 0xFD, 0x00], .unsupported("zstd compression")),
    ]
    for (bytes, error) in table { #expect(throws: error) { try TarNames.ofArchive(bytes) } }
    #expect(throws: ArchiveError.self) { try TarNames.ofArchive([0x50, 0x4B, 0x03, 0x04]) }
    #expect((try? TarNames.read([]))?.isComplete == false)
  }

  @Test("Damaged archives give names or an error")
  func fuzz() throws {
    let seeds = try [
      Self.archive("PAX_FORMAT", ""), Self.archive("GNU_FORMAT", "gz"), Self.archive("USTAR_FORMAT", ""),
    ]
    let accepted = Mutation.run(for: .seconds(1), seed: 9, on: seeds.map { Array($0.prefix(8192)) }) { bytes, _ in
      (try? TarNames.ofArchive(bytes)) != nil  // either outcome is right
    }
    #expect(accepted > 0)
  }
}
