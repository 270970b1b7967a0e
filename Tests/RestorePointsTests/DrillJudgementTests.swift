import Formats
import RestorePoints
import TestSupport
import Testing
import Vocabulary

@Suite("What drills prove")
struct DrillJudgementTests {
  private func history(_ reports: [DrillReport], _ accepts: [DrillAcceptance] = []) -> DrillHistory {
    DrillHistory("shop", reports: reports, acceptances: accepts)
  }

  private func accept(_ report: String) -> DrillAcceptance {
    DrillAcceptance(report: report, person: "ada", reason: "the archive was cleared", given: Sample.at(1000))
  }

  @Test("The first is unbaselined, and the second against its manifest proves it") func second() {
    let drills = history([Sample.report("b", at: 24), Sample.report("a", at: 0)]).drills
    #expect(drills.map(\.report.id) == ["a", "b"])
    #expect(drills.map(\.verdict) == [.unbaselined, .proven])
  }

  @Test("The first is proven by a named person's accept") func accepted() {
    #expect(history([Sample.report("a", at: 0)], [accept("a")]).latest?.verdict == .proven)
    #expect(history([Sample.report("a", at: 0)], [accept("z")]).latest?.verdict == .unbaselined)
  }

  @Test("Without a manifest nothing is proven but by an accept") func noManifest() {
    var bare = Sample.report("b", at: 24)
    bare.checks = bare.checks.map { $0.question == .manifest ? DrillCheck(.manifest, .skipped, "none kept") : $0 }
    #expect(history([Sample.report("a", at: 0), bare]).latest?.verdict == .unbaselined)
    #expect(history([Sample.report("a", at: 0), bare], [accept("b")]).latest?.verdict == .proven)
  }

  @Test("Any red check fails it, an accept or not", arguments: DrillCheck.Question.allCases.filter { $0 != .trend })
  func red(question: DrillCheck.Question) {
    var bad = Sample.report("b", at: 24)
    bad.checks.removeAll { $0.question == question }
    bad.checks.append(DrillCheck(question, .red, "it is broken"))
    bad.obstacle = "no space left"
    let judged = history([Sample.report("a", at: 0), bad], [accept("b")]).latest
    #expect(judged?.verdict == .failed)
    #expect(judged?.reasons == ["\(question.title): it is broken"])
  }

  @Test(
    "What could not be asked leaves it inconclusive", arguments: DrillCheck.Question.allCases.filter { $0 != .trend })
  func unknown(question: DrillCheck.Question) {
    var open = Sample.report("b", at: 24)
    open.checks.removeAll { $0.question == question }
    open.checks.append(DrillCheck(question, .unknown, "out of time"))
    #expect(history([Sample.report("a", at: 0), open], [accept("b")]).latest?.verdict == .inconclusive)
  }

  @Test("What broke it off, a copy that nobody counted, and one of unknown age leave it inconclusive")
  func brokenOff() {
    let spoil: [(inout DrillReport) -> Void] = [
      { $0.obstacle = "no space left" }, { $0.measure = nil }, { $0.reaches = nil },
      { $0.checks.removeAll { $0.question == .isolation } }, { $0.checks = [] },
      { report in
        report.checks = report.checks.map { $0.question == .reading ? DrillCheck(.reading, .skipped, "slow") : $0 }
      },
    ]
    for one in spoil {
      var report = Sample.report("b", at: 24)
      one(&report)
      let history = history([Sample.report("a", at: 0), Sample.report("p", at: 12), report])
      #expect(history.latest?.verdict == .inconclusive)
      #expect(history.standing?.report.id == "p", "what proves nothing must not take away what was proven")
    }
  }

  @Test("A shrink fails it until a person accepts it, and then is the new usual") func shrink() {
    let before = [Sample.report("a", at: 0), Sample.report("b", at: 24)]
    let less = [Sample.report("c", at: 48, orders: 699), Sample.report("d", at: 72, orders: 690)]
    #expect(history(before + [Sample.report("c", at: 48, orders: 700)]).latest?.verdict == .proven)
    let refused = history(before + less)
    #expect(refused.drills.map(\.verdict) == [.unbaselined, .proven, .failed, .failed])
    #expect(refused.latest?.reasons == ["shop.public.orders has 690 rows, and 1000 before"])
    #expect(refused.standing == nil)
    #expect(refused.pinned == ["point-b"])
    let taken = history(before + less, [accept("c")])
    #expect(taken.drills.map(\.verdict) == [.unbaselined, .proven, .proven, .proven])
    #expect(taken.pinned == ["point-b", "point-d"])
  }

  @Test("An emptied table and a vanished one fail it, however small they were") func emptied() {
    let before = [Sample.report("a", at: 0, people: 1), Sample.report("b", at: 24, people: 1)]
    let emptied = history(before + [Sample.report("c", at: 48, people: 0)]).latest
    #expect(emptied?.reasons == ["shop.public.people is empty, and had 1 rows before"])
    let vanished = history(before + [Sample.report("c", at: 48, people: nil)]).latest
    #expect(vanished?.reasons == ["shop.public.people is gone, and had 1 rows before"])
    #expect([emptied?.verdict, vanished?.verdict] == [.failed, .failed])
  }

  @Test("A drill that was spoilt on purpose proves nothing, and one that did not notice is told") func controls() {
    var red = Sample.report("x", at: 30, control: .flippedByte)
    red.checks.append(DrillCheck(.checksums, .red, "mismatch"))
    let missed = Sample.report("y", at: 31, control: .logGap)
    let noticed = Sample.report("z", at: 32, orders: 0, control: .truncatedTable)
    let history = history([Sample.report("a", at: 0), Sample.report("b", at: 24), red, missed, noticed])
    #expect(history.drills.count == 2)
    #expect(history.standing?.report.id == "b")
    #expect(history.controls[.flippedByte]?.verdict == .failed)
    #expect(history.controls[.truncatedTable]?.verdict == .failed)
    #expect(history.brokenControls == [.logGap])
  }

  @Test("The order in which reports come in changes nothing", arguments: 0..<50) func permutations(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let reports = (0..<12).map { number in
      Sample.report("r\(number)", at: Int64(number * 7), orders: Int64.random(in: 400...1400, using: &random))
    }
    let accepts = reports.filter { _ in Bool.random(using: &random) }.map { accept($0.id) }
    let one = history(reports, accepts)
    #expect(one == history(reports.shuffled(using: &random), accepts.shuffled(using: &random)), "seed \(seed)")
    #expect(one == history(reports + reports, accepts + accepts), "seed \(seed)")
  }

  @Test("A report goes through its canonical JSON and back, and what is not understood is none") func json() throws {
    var report = Sample.report("a", at: 0, control: .lostKey)
    report.verdict = .failed
    report.obstacle = "no space left"
    let text = try report.text()
    let value = try JSONReader.read(text)
    #expect(DrillReport(value) == report)
    #expect(DrillReport(.object(["format": "tagout-drill-v2"])) == nil)
    guard case .object(let object) = value else { return }
    for member in object.members where member.name != "format" {
      let without = StructuredObject(object.members.filter { $0.name != member.name })
      let read = DrillReport(.object(without))
      #expect(read == nil || read?.value == .object(without), "\(member.name)")
    }
    #expect(DrillReport(.object(object.merging(["verdict": "certain"]))) == nil)
    #expect(DrillReport(.object(object.merging(["more": "than known"]))) == nil)
  }
}
