import Formats
import RestorePoints
import Testing
import Vocabulary

@Suite("Manifests")
struct ManifestTests {
  private func manifest(_ change: (inout DatabaseManifest) -> Void = { _ in }) -> DatasetManifest {
    var database = DatabaseManifest(
      name: "shop",
      relations: [
        .init("public.orders", rows: 1000, greatest: "1000"), .init("public.huge", rows: 9_000_000, isEstimated: true),
      ],
      parts: [.init("columns", count: 12, digest: "aa"), .init("functions", count: 3, digest: "bb")],
      position: LogSequence("0/3000148"), bytes: 4_000_000, extensions: ["plpgsql": "1.0"],
      sequences: ["public.orders_id_seq": 1000], largeObjects: 2)
    database.system = "7312"
    database.version = "15.14"
    database.timeline = 1
    change(&database)
    return DatasetManifest(
      dataset: "shop", point: "20260301F", taken: Sample.start, databases: [database], roles: ["app": "login"],
      tablespaces: ["pg_default"])
  }

  @Test("Go through their canonical JSON and back") func json() throws {
    let value = try JSONReader.read(try manifest().text())
    #expect(DatasetManifest(value) == manifest())
    #expect(DatasetManifest(.object([:])) == nil)
  }

  @Test("Are put together from what the engine's script prints") func lines() throws {
    let text = """
      {"kind":"head","database":"shop","taken":1772323200000,"lsn":"0/3000148","system":"7312","timeline":1,"server":"15.14","bytes":4000000}
      {"kind":"table","name":"public.orders","rows":1000,"max":"1000","estimated":false}
      {"kind":"table","name":"public.huge","rows":9000000,"max":null,"estimated":true}
      {"kind":"part","name":"columns","count":12,"digest":"aa"}
      {"kind":"part","name":"functions","count":3,"digest":"bb"}
      {"kind":"extension","name":"plpgsql","version":"1.0"}
      {"kind":"sequence","name":"public.orders_id_seq","last":1000}
      {"kind":"role","name":"app","flags":"login"}
      {"kind":"tablespace","name":"pg_default"}
      {"kind":"objects","count":2}
      {"kind":"something-newer","name":"x"}
      """
    let lines = try text.split(separator: "\n").map { try JSONReader.read(Array($0.utf8)) }
    #expect(DatasetManifest(dataset: "shop", point: "20260301F", lines: lines) == manifest())
    #expect(DatasetManifest(dataset: "shop", lines: Array(lines.dropFirst())) == nil)
    #expect(DatasetManifest(dataset: "shop", lines: []) == nil)
  }

  @Test("A copy brought to the manifest's place must be equal in everything that was counted")
  func exact() {
    let same = ManifestComparison(manifest(), with: manifest(), isExact: true)
    #expect(same.check.outcome == .green)
    let spoilt: [(inout DatabaseManifest) -> Void] = [
      { $0 = DatabaseManifest(name: "other") },
      {
        $0 = self.with(
          $0,
          relations: [.init("public.orders", rows: 999, greatest: "1000")]
            + $0.relations.dropFirst(0).filter { $0.name == "public.huge" })
      },
      {
        $0 = self.with(
          $0,
          relations: [.init("public.orders", rows: 1000, greatest: "1001")]
            + $0.relations.filter { $0.name == "public.huge" })
      },
      { $0 = self.with($0, relations: $0.relations.filter { $0.name == "public.huge" }) },
      { $0 = self.with($0, relations: $0.relations + [.init("public.more", rows: 1)]) },
      { $0.parts[0].digest = "cc" }, { $0.parts.removeLast() }, { $0.extensions = [:] }, { $0.largeObjects = 1 },
      { $0.sequences = [:] }, { $0.sequences["public.orders_id_seq"] = 12 },
    ]
    for (number, spoil) in spoilt.enumerated() {
      #expect(ManifestComparison(manifest(spoil), with: manifest(), isExact: true).check.outcome == .red, "\(number)")
    }
    var lesser = manifest()
    lesser.roles = ["app": ""]
    #expect(ManifestComparison(lesser, with: manifest(), isExact: true).check.outcome == .red)
  }

  private func with(_ database: DatabaseManifest, relations: [DatabaseManifest.Relation]) -> DatabaseManifest {
    var changed = DatabaseManifest(
      name: database.name, relations: relations, parts: database.parts, position: database.position,
      bytes: database.bytes, extensions: database.extensions, sequences: database.sequences,
      largeObjects: database.largeObjects)
    changed.system = database.system
    return changed
  }

  @Test("A copy that went on may have more and other rows, and must have lost no table and not much of one")
  func later() {
    func outcome(_ rows: Int64) -> DrillCheck.Outcome {
      let copy = manifest {
        $0 = self.with($0, relations: [.init("public.orders", rows: rows), .init("public.huge", rows: 9_000_000)])
      }
      return ManifestComparison(copy, with: manifest(), isExact: false).check.outcome
    }
    #expect([1000, 5000, 700].map(outcome) == [.green, .green, .green])
    #expect([699, 0].map(outcome) == [.red, .red])
    let dropped = manifest { $0 = self.with($0, relations: [.init("public.huge", rows: 9_000_000)]) }
    #expect(ManifestComparison(dropped, with: manifest(), isExact: false).check.outcome == .red)
    let altered = ManifestComparison(manifest { $0.parts[0].digest = "cc" }, with: manifest(), isExact: false).check
    #expect(altered.outcome == .green)
    #expect(altered.evidence.contains("the columns of shop are others"))
    var roleless = manifest()
    roleless.roles = [:]
    #expect(ManifestComparison(roleless, with: manifest(), isExact: false).faults == ["the role app is gone"])
  }
}
