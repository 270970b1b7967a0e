import Foundation
import Glibc
import Testing
import Vocabulary

@testable import Host

@Suite("Where policy files are found")
struct PolicyFilesTests {
  private func files(_ root: TemporaryFolder, _ variables: [String: String] = [:]) -> PolicyFiles {
    PolicyFiles(
      for: HostEnvironment(
        variables: ["HOME": root.path + "/home"].merging(variables) { $1 }, directory: nil, user: HostUser(id: 1)),
      system: root.path + "/etc/policy.yaml")
  }

  private func write(_ root: TemporaryFolder, _ name: String, _ text: String) throws {
    let url = URL(filePath: root(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  @Test("The system's file wins over the user's, and the user's lies where XDG says")
  func machine() throws {
    let root = try TemporaryFolder()
    #expect(files(root).machine() == nil)
    try write(root, "home/.config/tagout/policy.yaml", "protect: home")
    #expect(files(root).machine()?.path == root.path + "/home/.config/tagout/policy.yaml")
    try write(root, "xdg/tagout/policy.yaml", "protect: xdg")
    #expect(
      files(root, ["XDG_CONFIG_HOME": root.path + "/xdg"]).machine()?.path == root.path + "/xdg/tagout/policy.yaml")
    #expect(files(root, ["XDG_CONFIG_HOME": "relative"]).machine()?.path.hasPrefix(root.path + "/home") == true)
    try write(root, "etc/policy.yaml", "protect: system")
    #expect(files(root).machine()?.path == root.path + "/etc/policy.yaml")
    #expect(files(root).machine()?.isProject == false)
  }

  @Test("All project files from the home folder down are found, past repositories and however deep the folder lies")
  func projects() throws {
    let root = try TemporaryFolder()
    let home = root.path + "/home"
    try write(root, "tagout.yaml", "protect: outside")
    try write(root, "home/work/shop/.git/HEAD", "")
    try write(root, "home/work/shop/a/.git/HEAD", "")
    func found(_ folder: String, _ variables: [String: String] = [:]) -> [String] {
      files(root, variables).projects(above: home + folder).map { $0.path.replacingOccurrences(of: home, with: "~") }
    }
    #expect(found("/work/shop/a/b") == [])
    #expect(found("") == [])
    #expect(found("/gone/away") == [])
    try write(root, "home/tagout.yaml", "protect: home")
    #expect(found("/work/other") == ["~/tagout.yaml"])
    #expect(found("") == ["~/tagout.yaml"])
    #expect(found("/work/shop", ["HOME": home + "/./"]) == ["~/tagout.yaml"])
    try write(root, "home/work/shop/tagout.yaml", "protect: shop")
    #expect(found("/work/shop/a/b") == ["~/tagout.yaml", "~/work/shop/tagout.yaml"])
    let deep = "/work/shop" + String(repeating: "/d", count: 100)
    #expect(found(deep) == ["~/tagout.yaml", "~/work/shop/tagout.yaml"])
    try write(root, "home/work/shop/a/tagout.yaml", "protect: a")
    let all = files(root).projects(above: home + "/work/shop/a/b")
    #expect(all.map(\.path).last == home + "/work/shop/a/tagout.yaml")
    // The nearest is called as people call it, the others by their paths.
    #expect(all.map(\.name) == [home + "/tagout.yaml", home + "/work/shop/tagout.yaml", "tagout.yaml"])
    #expect(files(root).texts(for: home + "/work/shop/a/b") == all)
    #expect(files(root, ["HOME": "/nowhere"]).projects(above: home).map(\.path).first == root.path + "/tagout.yaml")
  }

  @Test("A folder that lies too deep to look above it is told as a file that cannot be read")
  func tooDeep() throws {
    let root = try TemporaryFolder()
    let folder = root.path + "/home" + String(repeating: "/d", count: PolicyFiles.folderBound)
    #expect(files(root).projects(above: root.path + "/home" + String(repeating: "/d", count: 127)).isEmpty)
    let found = files(root).projects(above: folder)
    #expect(
      found.map(\.content) == [
        .unreadable("the folder lies more than 128 folders deep; work in one that is nearer to the home folder", nil)
      ])
  }

  @Test("A file is given with its digest and its values")
  func reads() throws {
    let root = try TemporaryFolder()
    try write(root, "tagout.yaml", "abc")
    let text = try #require(files(root).projects(above: root.path).last)
    #expect(text.name == "tagout.yaml")
    #expect(text.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    guard case .documents(let documents) = text.content else { throw Missing() }
    #expect(documents.map(\.text) == ["abc"])
  }

  @Test("What cannot be read is told, with its place when there is one")
  func tellsUnreadable() throws {
    let root = try TemporaryFolder()
    func content(_ bytes: String) throws -> PolicyText.Content? {
      try write(root, "tagout.yaml", bytes)
      return files(root).projects(above: root.path).last?.content
    }
    #expect(
      try content("a: b\n c: d\n")
        == .unreadable("mapping values are not allowed in this context; mend the YAML", .init(line: 2, column: 3)))
    #expect(
      try content(String(repeating: "#", count: (1 << 18) + 1))
        == .unreadable("it is over 256 KiB; make it smaller", nil))
    #expect(unlink(root.path + "/tagout.yaml") == 0)
    #expect(mkdir(root.path + "/tagout.yaml", 0o700) == 0)
    #expect(
      files(root).projects(above: root.path).last?.content
        == .unreadable("it cannot be read (it is a folder); mend it, or take it away", nil))
  }

  private struct Missing: Error {}
}
