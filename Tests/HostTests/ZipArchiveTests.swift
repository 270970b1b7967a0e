import Host
import TestSupport
import Testing
import Vocabulary

@Suite struct ZipArchiveTests {
  @Test("Archives that Python writes are read, stored and deflated")
  func python() throws {
    let script = """
      import io, sys, zipfile
      out = io.BytesIO()
      with zipfile.ZipFile(out, "w") as z:
          z.comment = b"a comment"
          z.writestr("empty", b"")
          z.writestr("empty deflated", b"", zipfile.ZIP_DEFLATED)
          z.writestr("folder/", b"")
          z.writestr("stored", bytes(i * i % 251 for i in range(5000)))
          z.writestr("folder/d\\u00e9flated", b"tagout" * 20000, zipfile.ZIP_DEFLATED)
      sys.stdout.buffer.write(out.getvalue())
      """
    let archive = try Oracle.output(of: "python3 -c '\(script)'", input: [])
    let expected = [
      ArchiveMember(name: "empty", bytes: []), ArchiveMember(name: "empty deflated", bytes: []),
      ArchiveMember(name: "folder/", bytes: []),
      ArchiveMember(name: "stored", bytes: (0..<5000).map { UInt8($0 * $0 % 251) }),
      ArchiveMember(name: "folder/déflated", bytes: (0..<20000).flatMap { _ in Array("tagout".utf8) }),
    ]
    #expect(try ZipArchive.members(of: archive) == expected)
    #expect(try ZipArchive.members(of: archive, lanes: .two) == expected)
    #expect(try ZipArchive.names(of: archive) == expected.map(\.name))
    #expect(try ZipArchive.members(of: archive) { $0 == "stored" } == [expected[3]])
    #expect(ZipArchive.isZip(archive) && !ZipArchive.isZip([0x50, 0x4B]))
  }

  @Test("A plain archive is read, an empty one too")
  func plain() throws {
    #expect(
      try ZipArchive.members(of: ZipBuilder().bytes) == [ArchiveMember(name: "a", bytes: Array("hello".utf8))])
    #expect(try ZipArchive.members(of: ZipBuilder.of { $0.members = [] }) == [])
    let prefixed = ZipBuilder.of { $0.before = Array("#!/bin/sh\n".utf8) }
    #expect(try ZipArchive.names(of: prefixed) == ["a"])
    let commented = ZipBuilder.of { $0.comment = Array("PK\u{5}\u{6} is the end of another archive".utf8) }
    #expect(throws: ArchiveError.inconsistent("its end")) { try ZipArchive.members(of: commented) }
  }

  @Test("An archive in which two readers could see two things is refused")
  func ambiguous() {
    let twice = [ZipBuilder.Member(), ZipBuilder.Member()]
    let table: [([UInt8], ArchiveError)] = [
      (ZipBuilder.of { $0.members = twice }, .duplicateMember("a")),
      ([0] + ZipBuilder().bytes, .inconsistent("the place of its directory")),
      (ZipBuilder().bytes + ZipBuilder().bytes, .inconsistent("the place of its directory")),
      (ZipBuilder.of { $0.after = [0] }, .inconsistent("its end")),
      (ZipBuilder.of { $0.commentLength = 1 }, .inconsistent("its end")),
      (ZipBuilder.of { $0.count = 2 }, .inconsistent("its directory")),
      (ZipBuilder.of { $0.count = 0 }, .inconsistent("the number of its members")),
      (ZipBuilder.of { $0.members[0].localName = "b" }, .inconsistent("the name of \"a\"")),
      (ZipBuilder.of { $0.directoryOffset = 0 }, .inconsistent("the place of its directory")),
      (ZipBuilder.of { $0.members[0].headerOffset = 1 }, .inconsistent("the header of \"a\"")),
      (ZipBuilder.of { $0.members[0].headerOffset = 0xFFFF_FFF0 }, .inconsistent("the header of \"a\"")),
    ]
    for (archive, error) in table { #expect(throws: error) { try ZipArchive.members(of: archive) } }
  }

  @Test("Damage, lies about sizes and what is not supported are told apart")
  func damaged() {
    let table: [([UInt8], ArchiveError)] = [
      ([], .notAnArchive(kind: "zip archive")), (Array("{\"a\":1}".utf8), .notAnArchive(kind: "zip archive")),
      (Array(ZipBuilder().bytes.dropLast()), .truncated), (Array(ZipBuilder().bytes.prefix(40)), .truncated),
      (ZipBuilder.of { $0.members[0].checksum = 1 }, .damaged("a")),
      (ZipBuilder.of { $0.members[0].size = 4 }, .inconsistent("the size of \"a\"")),
      (ZipBuilder.of { $0.members[0].compressedSize = 500 }, .truncated),
      (ZipBuilder.of { $0.members[0].method = 8 }, .damaged("a")),
      (ZipBuilder.of { $0.members[0].method = 12 }, .unsupported("the compression method 12")),
      (ZipBuilder.of { $0.members[0].flags = 1 }, .unsupported("encryption")),
      (ZipBuilder.of { $0.members[0].size = 0xFFFF_FFFF }, .unsupported("zip64")),
      (ZipBuilder.of { $0.count = 0xFFFF }, .unsupported("zip64")),
      (
        ZipBuilder.of {
          $0.members[0].method = 8
          $0.members[0].size = 60_000_000
        }, .inconsistent("the size of \"a\"")
      ),
    ]
    for (archive, error) in table { #expect(throws: error) { try ZipArchive.members(of: archive) } }
  }

  @Test("Every bound ends in an error of its own")
  func bounds() throws {
    let many = (0..<20).map { ZipBuilder.Member(name: "m\($0)") }
    let archive = ZipBuilder.of { $0.members = many }
    #expect(throws: ArchiveError.tooManyMembers(bound: 19)) {
      try ZipArchive.members(of: archive, limits: ZipLimits(members: 19))
    }
    #expect(throws: ArchiveError.nameTooLong(bound: 2)) {
      try ZipArchive.members(of: archive, limits: ZipLimits(nameBytes: 2))
    }
    #expect(throws: ArchiveError.tooLarge(bound: 99)) {
      try ZipArchive.members(of: archive, limits: ZipLimits(inflatedBytes: 99))
    }
    #expect(try ZipArchive.members(of: archive, limits: ZipLimits(inflatedBytes: 100)).count == 20)
    #expect(try ZipArchive.members(of: archive, limits: ZipLimits(inflatedBytes: 5)) { $0 == "m7" }.count == 1)
  }

  @Test("A zip bomb ends in an error, be its size told or hidden")
  func bomb() throws {
    let script = """
      import io, sys, zipfile, zlib
      out = io.BytesIO()
      with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
          with z.open("tfplan", "w", force_zip64=False) as f:
              for i in range(200): f.write(bytes(1 << 20))
      sys.stdout.buffer.write(out.getvalue())
      """
    let told = try Oracle.output(of: "python3 -c '\(script)'", input: [])
    #expect(told.count < 300_000)
    #expect(throws: ArchiveError.tooLarge(bound: 64 << 20)) { try ZipArchive.members(of: told) }
    // The same with a size of 1,000 bytes in the directory.
    let end = told.count - 22
    let entry = Int(told[end + 16]) | Int(told[end + 17]) << 8 | Int(told[end + 18]) << 16
    var hidden = told
    hidden.replaceSubrange(entry + 24..<entry + 28, with: [0xE8, 0x03, 0, 0])
    #expect(throws: ArchiveError.damaged("tfplan")) { try ZipArchive.members(of: hidden) }
  }

  @Test("An error says what to do")
  func descriptions() {
    #expect(
      ArchiveError.tooLarge(bound: 8).description == "the archive unpacks to over 8 bytes; give a smaller one")
    #expect(
      ArchiveError.duplicateMember("tfplan").description
        == "the archive has \"tfplan\" twice; write it again with the tool that made it")
  }
}
