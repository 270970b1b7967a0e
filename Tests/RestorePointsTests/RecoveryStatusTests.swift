import Decision
import RestorePoints
import Testing
import Vocabulary

@Suite("How datasets stand")
struct RecoveryStatusTests {
  private func status(
    _ reports: [DrillReport], name: String = "shop", claimed: [Instant] = [], at now: Instant = Sample.at(26)
  ) -> DatasetStatus {
    var dataset = Sample.dataset
    dataset.name = name
    let renamed = reports.map { report in
      var report = report
      report.dataset = name
      return report
    }
    return DatasetStatus(dataset, DrillHistory(name, reports: renamed), claimed: claimed, at: now)
  }

  private let proven = [Sample.report("a", at: 0), Sample.report("b", at: 24)]

  @Test("Claimed and proven are two figures, each with its own age") func figures() {
    let found = status(proven, claimed: [Sample.at(20), Sample.at(25)])
    #expect(found.exposure == Sample.hour)
    #expect(found.provenAge == 2 * Sample.hour)
    #expect(found.word == "proven")
    #expect(!found.blocks)
    #expect(found.independence == .apart)
    #expect(status([]).exposure == nil)
    #expect(status([]).provenAge == nil)
    #expect(status([]).blocks)
  }

  @Test("How long it takes is the median, the worst and the trend of the last ten, leg by leg") func times() {
    let reports = (0..<14).map { number in
      var report = Sample.report("r\(number)", at: Int64(number))
      report.legs = [DrillLeg("fetch", milliseconds: Int64(number) * 1000), DrillLeg("recover", milliseconds: 500)]
      report.isLocal = number == 9
      return report
    }
    let times = RecoveryTimes(DrillHistory("shop", reports: reports))
    #expect(times.legs.map(\.name) == ["fetch", "recover"])
    #expect(times.legs[0].count == 10)
    #expect(times.legs[0].median == 9000)
    #expect(times.legs[0].worst == 13_000)
    #expect(times.legs.map(\.trend) == [.longer, .steady])
    #expect(times.total?.worst == 13_500)
    #expect(times.isLowerBound)
    #expect(RecoveryTimes(DrillHistory("shop", reports: [])).total == nil)
  }

  @Test("A slow restore is told, and blocks nothing") func slow() {
    var late = Sample.report("b", at: 24)
    late.legs = [DrillLeg("fetch", milliseconds: 2 * Sample.hour)]
    let found = status([Sample.report("a", at: 0), late])
    #expect(found.shortfalls.map(\.kind) == [.slow])
    #expect(!found.blocks)
  }

  @Test("A table of a dozen datasets fits a terminal, the worst first") func table() throws {
    var statuses = (0..<6).map { status(proven, name: "a-dataset-with-a-long-name-\($0)") }
    statuses.append(status([], name: "zebra"))
    statuses.append(status(proven, name: "yak", at: Sample.at(200)))
    let lines = RecoveryTable.text(statuses.shuffled()).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines.filter { $0.count > 80 })")
    #expect(lines.count <= 24)
    #expect(lines[1].hasPrefix("zebra"))
    #expect(lines[2].hasPrefix("yak"))
    #expect(lines[1].contains("never"))
    #expect(RecoveryTable.text([]).contains("names no dataset"))
  }

  @Test("The page needs nothing else, names what is wrong, and lets no name become markup") func page() {
    var evil = Sample.report("b", at: 24)
    evil.checks.append(DrillCheck(.assertions, .red, "<script>alert(1)</script>"))
    let html = RecoveryPage.html(
      [status([Sample.report("a", at: 0), evil], name: "<b>"), status(proven)], at: Sample.at(26))
    #expect(html.contains("1 of 2 datasets have no restore point that can be counted on."))
    #expect(!html.contains("<script"))
    #expect(!html.contains("<b>"))
    #expect(!html.contains("http://") && !html.contains("https://"))
    #expect(html.contains("&lt;script&gt;"))
    #expect(html.contains("prefers-color-scheme:dark"))
  }

  @Test("Times without a proof are gaps in the timeline") func gaps() {
    #expect(!RecoveryTimeline(status(proven)).svg.contains("class=\"gap\""))
    #expect(RecoveryTimeline(status(proven, at: Sample.at(100))).svg.contains("nothing proven for 3 d 3 h"))
  }

  @Test("What both lean on is drawn in the middle, with the mistake that takes both") func fates() {
    var report = Sample.report("b", at: 24)
    report.dependencies = Sample.outside.union(RestorePointDependencies([Dependency(.host, "db-1")]))
    let found = status([Sample.report("a", at: 0), report])
    #expect(found.independence == .notIndependent)
    #expect(found.drawing?.text.contains("both lean on:    host db-1") == true)
    #expect(
      found.drawing?.text.contains("! Losing the host db-1, or its root, takes the data and the backups.") == true)
    #expect(found.drawing?.svg.contains("class=\"shared\"") == true)
  }

  @Test("Locks must outlast the need; the weakest of all objects counts") func retention() {
    let need = Sample.at(100)
    func object(_ name: String, _ mode: PointLock.Mode, _ hours: Int64?) -> StoredObject {
      StoredObject(name, lock: PointLock(mode, until: hours.map { Sample.at($0) }))
    }
    let long = object("a", .compliance, 200)
    #expect(Retention.remedy(for: [long], until: need) == .nothing)
    let short = [long, object("c", .compliance, 50), object("b", .compliance, 99)]
    #expect(Retention.remedy(for: short, until: need) == .renew(objects: 2, first: "b"))
    #expect(Retention.weakest(of: short) == PointLock(.compliance, until: Sample.at(50)))
    for weak in [PointLock.Mode.none, .governance] {
      #expect(Retention.remedy(for: [long, object("d", weak, 900)], until: need) == .lockStore)
      #expect(Retention.weakest(of: [long, object("d", weak, 900)]).mode == weak)
    }
    #expect(Retention.remedy(for: [], until: need) == .lockStore)
    #expect(Retention.shortestLock(need: 7, fullInterval: 7, logWindow: 2) == 16)
    #expect(Retention.shortestLock(need: .max, fullInterval: 1, logWindow: 1) == .max)
  }

  @Test(
    "Spans read as people say them",
    arguments: [
      (0, "0 s"), (119_000, "119 s"), (120_000, "2 min"), (7_200_000, "2 h"), (9_000_000, "2 h 30 min"),
      (172_800_000, "2 d"), (190_800_000, "2 d 5 h"), (-60_000, "-60 s"),
    ])
  func spans(milliseconds: Int64, words: String) {
    #expect(SpanText.words(milliseconds) == words)
  }
}
