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

  @Test("The nearest project file upwards is found, not beyond the repository, the home or eight folders")
  func project() throws {
    let root = try TemporaryFolder()
    let home = root.path + "/home"
    try write(root, "tagout.yaml", "protect: outside")
    try write(root, "home/work/shop/.git/HEAD", "")
    try write(root, "home/work/shop/a/b/x", "")
    try write(root, "home/work/deep/1/2/3/4/5/6/7/8/x", "")
    func found(_ folder: String) -> String? {
      files(root).project(above: home + folder)?.path.replacingOccurrences(of: home, with: "~")
    }
    #expect(found("/work/shop/a/b") == nil)
    #expect(found("") == nil)
    #expect(found("/gone/away") == nil)
    try write(root, "home/tagout.yaml", "protect: home")
    #expect(found("/work/other") == "~/tagout.yaml")
    #expect(found("/work/shop/a/b") == nil)
    try write(root, "home/work/shop/tagout.yaml", "protect: shop")
    #expect(found("/work/shop/a/b") == "~/work/shop/tagout.yaml")
    try write(root, "home/work/shop/a/tagout.yaml", "protect: a")
    #expect(found("/work/shop/a/b") == "~/work/shop/a/tagout.yaml")
    try write(root, "home/work/deep/tagout.yaml", "protect: deep")
    #expect(found("/work/deep/1/2/3/4/5/6/7") == "~/work/deep/tagout.yaml")
    #expect(found("/work/deep/1/2/3/4/5/6/7/8") == nil)
  }

  @Test("A file is given with its digest and its values")
  func reads() throws {
    let root = try TemporaryFolder()
    try write(root, "tagout.yaml", "abc")
    let text = try #require(files(root).project(above: root.path))
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
      return files(root).project(above: root.path)?.content
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
      files(root).project(above: root.path)?.content
        == .unreadable("it cannot be read (it is a folder); mend it, or take it away", nil))
  }

  private struct Missing: Error {}
}
