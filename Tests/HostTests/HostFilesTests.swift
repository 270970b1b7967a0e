import Glibc
import Host
import Testing
import Vocabulary

@Suite struct HostFilesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("A file is read up to the bound and not beyond")
  func contents() throws {
    try folder.write("hello", to: "a")
    try folder.write("", to: "empty")
    #expect(HostFiles.contents(of: folder("a"), bound: 5) == .contents(Array("hello".utf8)))
    #expect(HostFiles.contents(of: folder("a"), bound: 4) == .tooBig)
    #expect(HostFiles.contents(of: folder("empty"), bound: 0) == .contents([]))
    let long = String(repeating: "0123456789abcdef", count: 20_000)
    try folder.write(long, to: "long")
    #expect(HostFiles.contents(of: folder("long"), bound: 1 << 20) == .contents(Array(long.utf8)))
  }

  @Test("A big file is read the same in two halves, and is still bounded")
  func halves() throws {
    let text = String(repeating: "0123456789abcde\n", count: 300_000) + "end"
    try folder.write(text, to: "big")
    #expect(try HostFiles.read(folder("big"), bound: 1 << 24, lanes: .two) == Array(text.utf8))
    #expect(try HostFiles.read(folder("big"), bound: text.utf8.count, lanes: .two).count == text.utf8.count)
    #expect(throws: HostError.self) { try HostFiles.read(folder("big"), bound: text.utf8.count - 1, lanes: .two) }
    try folder.write("small", to: "small")
    #expect(try HostFiles.read(folder("small"), bound: 10, lanes: .two) == Array("small".utf8))
  }

  @Test("A file without a size, as the kernel shows them, is read to its end within the bound")
  func kernelFile() {
    guard case .contents(let bytes) = HostFiles.contents(of: "/proc/self/status", bound: 1 << 20) else {
      Issue.record("/proc/self/status cannot be read")
      return
    }
    #expect(bytes.starts(with: "Name:".utf8))
    #expect(HostFiles.contents(of: "/proc/self/status", bound: 10) == .tooBig)
  }

  @Test("What is not there is missing")
  func missing() throws {
    try folder.write("x", to: "a")
    for path in [folder("none"), folder("none/deeper"), folder("a/deeper"), "", "/etc/pass\u{0}wd"] {
      #expect(HostFiles.contents(of: path, bound: 10) == .missing, "\(path)")
      #expect(HostFiles.status(of: path) == .missing, "\(path)")
    }
    symlink(folder("none"), folder("dangling"))
    #expect(HostFiles.contents(of: folder("dangling"), bound: 10) == .missing)
    #expect(HostFiles.names(in: folder("none"), bound: 10) == .missing)
  }

  @Test("What is there and is no plain file is unreadable, and nothing waits for it", .timeLimit(.minutes(1)))
  func noPlainFile() throws {
    mkfifo(folder("pipe"), 0o600)
    #expect(HostFiles.contents(of: folder("pipe"), bound: 10) == .unreadable("it is a pipe, a socket or a device"))
    #expect(HostFiles.contents(of: "/dev/zero", bound: 10) == .unreadable("it is a pipe, a socket or a device"))
    #expect(HostFiles.contents(of: folder.path, bound: 10) == .unreadable("it is a folder"))
    symlink(folder("loop"), folder("loop"))
    #expect(HostFiles.contents(of: folder("loop"), bound: 10) == .unreadable("too many levels of symbolic links"))
    try folder.write("x", to: "a")
    #expect(HostFiles.names(in: folder("a"), bound: 10) == .unreadable("it is no folder"))
    if getuid() != 0 {
      chmod(folder("a"), 0)
      #expect(HostFiles.contents(of: folder("a"), bound: 10) == .unreadable("permission denied"))
    }
  }

  @Test("What is at a path is told, links followed")
  func status() throws {
    try folder.write("hello", to: "a")
    symlink(folder("a"), folder("link"))
    mkfifo(folder("pipe"), 0o600)
    #expect(HostFiles.status(of: folder("a")) == .status(.file(size: 5)))
    #expect(HostFiles.status(of: folder("link")) == .status(.file(size: 5)))
    #expect(HostFiles.status(of: folder.path) == .status(.directory))
    #expect(HostFiles.status(of: folder("pipe")) == .status(.other))
  }

  @Test("Names are sorted by their bytes and bounded")
  func names() throws {
    for name in ["b", "a", "B", "é", ".hidden"] { try folder.write("", to: name) }
    #expect(HostFiles.names(in: folder.path, bound: 5) == .names([".hidden", "B", "a", "b", "é"], isComplete: true))
    guard case .names(let names, isComplete: false) = HostFiles.names(in: folder.path, bound: 3) else {
      Issue.record("the names are complete")
      return
    }
    #expect(names.count == 3)
  }

  @Test("A file is put in place whole, with its mode, and leaves nothing else behind")
  func atomicFile() throws {
    try AtomicFile.write(Array("one".utf8), to: folder("a"))
    #expect(folder.mode("a") == 0o600)
    try AtomicFile.write(Array("two".utf8), to: folder("a"), mode: 0o644)
    #expect(try folder.read("a") == "two")
    #expect(folder.mode("a") == 0o644)
    #expect(folder.names() == ["a"])
    mkdir(folder("full"), 0o700)
    try folder.write("x", to: "full/x")
    #expect(throws: HostError.self) { try AtomicFile.write([], to: folder("full")) }
    #expect(throws: HostError.self) { try AtomicFile.write([], to: folder("none/a")) }
    #expect(folder.names() == ["a", "full"])
  }

  @Test("Whatever is not plain stays where it is when a file cannot be put there")
  func atomicFileInNoFolder() throws {
    try folder.write("x", to: "a")
    let error = #expect(throws: HostError.self) { try AtomicFile.write([1], to: folder("a/b")) }
    #expect(error?.code == ENOTDIR)
    #expect(try folder.read("a") == "x")
  }
}
