import Formats
import Host
import TerraformPlans
import TestSupport
import Testing
import Vocabulary

/// Damaged plans and states must end in a plan or an error, quickly and in little memory.
@Suite struct ReadingFuzzTests {
  static let smallJSON = #"""
    {"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[{"address":"module.a[\"b\"].a_b.c[0]",
    "mode":"managed","type":"a_b","provider_name":"p","deposed":"1a","change":{"actions":["delete","create"],
    "before":{"a":[1,2.5,"x"]},"after":{"a":null},"after_unknown":{"a":[false,true],"id":true},
    "before_sensitive":{"a":[true]},"after_sensitive":false,"replace_paths":[["a",0]],"importing":{"id":"i"}}}],
    "output_changes":{"o":{"actions":["create"]}},"prior_state":{"values":{"root_module":{"resources":[{"address":
    "a_b.c","type":"a_b","values":{}}],"child_modules":[{}]}}},"complete":true,"errored":false,"variables":{"v":{}}}
    """#

  static let smallState = #"""
    {"version":4,"terraform_version":"1.11.4","serial":3,"lineage":"l","outputs":{"o":{}},"resources":[{"mode":"managed",
    "type":"a_b","name":"c","provider":"provider[\"x\"]","instances":[{"index_key":"k","attributes":{"i":{"type":
    ["object",{}],"value":{"a":1}}},"deposed":"1a"}]}],"modules":[{"path":["root"],"resources":{"a_b.c":{"primary":{}}}}]}
    """#

  @Test("Damaged saved plans end in a plan or an error")
  func messages() throws {
    let seeds = try ["target_destroy", "moved_import_removed_forget"].flatMap { name in
      try PlanFixture.members(name).filter { $0.name == "tfplan" }.map(\.bytes)
    }
    let accepted = Mutation.run(for: .seconds(2), seed: 3, on: seeds + [WireMessage { $0.number(1, 3) }.bytes]) {
      bytes, _ in
      // Either outcome is right; only a trap is not.
      (try? SavedPlanReader.read(members: [ArchiveMember(name: "tfplan", bytes: bytes)])) != nil
    }
    #expect(accepted > 0)
  }

  @Test("Damaged zips give the right members or an error")
  func zips() throws {
    let seed = try PlanFixture.zip("target_destroy")
    let right = Dictionary(uniqueKeysWithValues: try ZipArchive.members(of: seed).map { ($0.name, $0.bytes) })
    let accepted = Mutation.run(for: .seconds(2), seed: 4, on: [seed]) { bytes, round in
      guard let members = try? ZipArchive.members(of: bytes) else { return false }  // refused is right too
      #expect(members.allSatisfy { right[$0.name] == nil || right[$0.name] == $0.bytes }, "seed \(round)")
      return true
    }
    #expect(accepted > 0)
  }

  @Test("Damaged plan JSON ends in a plan or an error")
  func json() {
    let accepted = Mutation.run(for: .seconds(2), seed: 5, on: [Array(Self.smallJSON.utf8)]) { bytes, _ in
      (try? PlanJSONReader.read(bytes)) != nil  // either outcome is right
    }
    #expect(accepted > 0)
  }

  @Test("Damaged states end in a state or an error")
  func states() {
    let accepted = Mutation.run(
      for: .seconds(2), seed: 6, on: [Array(Self.smallState.utf8), Array(Self.smallJSON.utf8)]
    ) { bytes, _ in
      (try? StateReader.read(bytes)) != nil  // either outcome is right
    }
    #expect(accepted > 0)
  }

  @Test("A million levels end in an error in every format")
  func levels() throws {
    let brackets = String(repeating: "[", count: 1_000_000)
    let before = #"{"format_version":"1.2","resource_changes":[{"address":"a.b","change":{"before":"#
    let unknown = #"{"format_version":"1.2","resource_changes":[{"address":"a.b","change":{"after_unknown":"#
    for text in [before, unknown, #"{"format_version":"1.2","resource_changes":"#, #"{"prior_state":"#, #"{"x":"#] {
      #expect(throws: PlanError.self) { try PlanJSONReader.read(Array((text + brackets).utf8)) }
    }
    #expect(throws: StateError.self) {
      try StateReader.read(
        Array((#"{"version":4,"resources":[{"instances":[{"attributes":"# + brackets).utf8))
    }
    #expect(throws: StateError.self) {
      let modules = String(repeating: #"{"child_modules":["#, count: 100_000)
      return try StateReader.read(Array((#"{"format_version":"1.0","values":{"root_module":"# + modules).utf8))
    }
    let deep = try SavedPlanReaderTests.plan(
      values: 0, inner: { $0.value(2, [UInt8](repeating: 0x91, count: 1_000_000)) })
    #expect(deep.problems.count == 1 && deep.changes.first?.before == .unknown)
  }

  @Test("Millions of empty changes, outputs, paths or values end in an error before they fill the memory")
  func counts() {
    let empty = { (tag: [UInt8]) in (0..<1_000_000).flatMap { _ in tag } }
    // Changes, outputs, targets, variables and drift of no bytes; then a change of a million paths.
    for tag: [UInt8] in [[0x1A, 0], [0x22, 0], [0x2A, 0], [0x12, 0], [0x92, 0x01, 0]] {
      #expect(throws: PlanError.self) {
        try SavedPlanReader.read(members: [ArchiveMember(name: "tfplan", bytes: [0x08, 3] + empty(tag))])
      }
    }
    let paths = WireMessage { $0.bytes(3, empty([0x5A, 0])) }.bytes
    #expect(throws: PlanError.self) {
      try SavedPlanReader.read(members: [ArchiveMember(name: "tfplan", bytes: [0x08, 3] + paths)])
    }
    let changes = Array(
      (#"{"format_version":"1.2","resource_changes":["# + String(repeating: "{},", count: 300_000)).utf8)
    #expect(throws: PlanError.self) { try PlanJSONReader.read(changes) }
  }

  @Test("A mark far behind the end of a list makes the list unknown, and nothing in between")
  func distantMark() throws {
    let marks = String(repeating: "false,", count: 100_000) + "true"
    let text =
      #"{"format_version":"1.2","resource_changes":[{"address":"a.b","change":{"actions":["create"],"after":[],"#
      + #""after_unknown":["# + marks + "]}}]}"
    #expect(try PlanJSONReader.read(Array(text.utf8)).changes.first?.after == .unknown)
  }
}
