import Formats
import Host
import Testing
import TestSupport
import Vocabulary

@Suite struct FactReaderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("An assessment reads no more than its bounds")
  func bounds() throws {
    try folder.write("0123456789", to: "a")
    var reader = FactReader(contents: 15, archives: 4)
    var facts = Facts()
    let first = FactQuery.contents(path: folder("a"), bound: 100)
    let second = FactQuery.contents(path: folder("a"), bound: 99)
    let status = FactQuery.status(path: folder("a"))
    let names = FactQuery.directory(path: folder.path)
    let plan = FactQuery.savedPlan(path: folder("a"), bound: 100)
    reader.answer([first, second, status, names, plan], into: &facts)
    #expect(facts[first] == .contents(Array("0123456789".utf8)))
    #expect(facts[second] == .tooBig)
    #expect(facts[status] == .status(.file(size: 10)))
    #expect(facts[names] == .names(["a"], isComplete: true))
    #expect(facts[plan] == .tooBig)
  }

  @Test("A saved plan is given as the members that Python put in, and the digest of the file")
  func savedPlan() throws {
    let zip = """
      import sys, zipfile
      with zipfile.ZipFile("\(folder("plan"))", "w", zipfile.ZIP_DEFLATED) as file:
          file.writestr("tfplan", b"plan" * 100)
          file.writestr("tfstate-prev", b"old")
          file.writestr("tfconfig/main.tf", b"a")
      """
    _ = try Oracle.output(of: "python3 -c '\(zip)'", input: [])
    let digest = try Oracle.output(of: "sha256sum", input: Array(try bytes("plan")))
    var reader = FactReader()
    guard case .members(let members, let found) = reader.answer(.savedPlan(path: folder("plan"), bound: 8 << 20)) else {
      Issue.record("the plan was not read")
      return
    }
    #expect(members.map(\.name) == ["tfplan", "tfconfig/main.tf"])
    #expect(members.first?.bytes == Array(String(repeating: "plan", count: 100).utf8))
    #expect(String(decoding: digest.prefix(64), as: UTF8.self) == Hexadecimal.encode(found))
    #expect(reader.answer(.savedPlan(path: folder("plan"), bound: 10)) == .tooBig)
    #expect(reader.answer(.savedPlan(path: folder("none"), bound: 10)) == .missing)
  }

  @Test("The names in a tar archive are sorted", arguments: ["cf", "czf"])
  func archiveNames(option: String) throws {
    for name in ["b", "a", "Z"] { try folder.write("x", to: name) }
    _ = try Oracle.output(of: "tar -C \(folder.path) -\(option) \(folder("t.tar")) b a Z", input: [])
    var reader = FactReader()
    #expect(
      reader.answer(.archiveNames(path: folder("t.tar"), bound: 8 << 20)) == .names(["Z", "a", "b"], isComplete: true))
  }

  @Test("A file that is no archive is unreadable, with the reason")
  func noArchive() throws {
    try folder.write(String(repeating: "no archive ", count: 100), to: "a")
    var reader = FactReader()
    for query in [
      FactQuery.savedPlan(path: folder("a"), bound: 8 << 20), .archiveNames(path: folder("a"), bound: 8 << 20),
    ] {
      guard case .unreadable(let reason) = reader.answer(query) else {
        Issue.record("\(query) was read")
        continue
      }
      #expect(!reason.isEmpty)
    }
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    guard case .contents(let bytes) = HostFiles.contents(of: folder(name), bound: 1 << 20) else { return [] }
    return bytes
  }
}
