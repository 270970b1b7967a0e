import Glibc
import Host
import Testing
import Vocabulary

@Suite struct RunFilesTests {
  @Test("Lines that were appended are there whole, and one that a crash cut is none")
  func durableLines() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal"
    #expect(try DurableLines.read(path, bound: 100) == [])
    try DurableLines.append(Array("one".utf8), to: path)
    try DurableLines.append(Array("two".utf8), to: path)
    #expect(try DurableLines.read(path, bound: 100) == [Array("one".utf8), Array("two".utf8)])
    try AtomicFile.write(Array("one\ntw".utf8), to: path)
    #expect(try DurableLines.read(path, bound: 100) == [Array("one".utf8)])
  }

  @Test("A folder has one holder at a time")
  func folderLock() throws {
    let folder = try TemporaryFolder()
    var first = try FolderLock(folder: folder.path)
    #expect(first != nil)
    #expect(try FolderLock(folder: folder.path) == nil)
    first = nil
    #expect(try FolderLock(folder: folder.path) != nil)
  }

  @Test("A frozen file gives its bytes under its path, and takes no others")
  func frozenFile() throws {
    let file = try FrozenFile(Array("plan".utf8), name: "test")
    #expect(try file.contents(bound: 10) == Array("plan".utf8))
    #expect(try HostFiles.read(file.path, bound: 10) == Array("plan".utf8))
    let number = open(file.path, O_WRONLY)
    if number >= 0 {
      #expect(write(number, "evil", 4) == -1)
      #expect(ftruncate(number, 0) == -1)
      close(number)
    }
    #expect(try file.contents(bound: 10) == Array("plan".utf8))
  }

  @Test("A tree of folders is listed, closed, and removed, and no link is followed")
  func folderTree() throws {
    let folder = try TemporaryFolder()
    let (tree, outside) = (folder.path + "/tree", folder.path + "/outside")
    try AtomicFile.makeFolders(tree + "/a/b")
    try AtomicFile.makeFolders(outside)
    try AtomicFile.write([1], to: tree + "/a/b/file", mode: 0o755)
    try AtomicFile.write([2], to: outside + "/kept")
    #expect(symlink(outside, tree + "/link") == 0)
    let entries = FolderTree.entries(tree)
    #expect(Set(entries.map { $0.path.dropFirst(tree.count + 1) }) == ["a", "a/b", "a/b/file", "link"])
    FolderTree.close(tree)
    #expect(FileAccess.of(tree + "/a/b").mode == 0o500)
    #expect(FileAccess.of(tree + "/a/b/file").mode == 0o555)
    #expect(FileAccess.of(outside + "/kept").mode == 0o600)
    try FolderTree.remove(tree)
    #expect(HostFiles.status(of: tree) == .missing)
    #expect(HostFiles.status(of: outside + "/kept") == .status(.file(size: 1)))
    try FolderTree.remove(tree)
  }

  @Test("Folders are made from the working directory on")
  func relativeFolders() throws {
    let folder = try TemporaryFolder()
    let name = "tagout-made-\(getpid())"
    defer { for path in ["\(name)/a", name] { rmdir(path) } }
    try AtomicFile.makeFolders("\(name)/a")
    #expect(HostFiles.status(of: "\(name)/a") == .status(.directory))
    try AtomicFile.makeFolders(folder.path + "/a/b")
    #expect(HostFiles.status(of: folder.path + "/a/b") == .status(.directory))
  }

  @Test("Bytes are read from an offset on, and fewer at the end")
  func offsets() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/file"
    try AtomicFile.write([1, 2, 3, 4], to: path)
    #expect(try HostFiles.read(path, from: 1, count: 2) == [2, 3])
    #expect(try HostFiles.read(path, from: 3, count: 9) == [4])
    #expect(try HostFiles.read(path, from: 9, count: 9) == [])
  }
}
