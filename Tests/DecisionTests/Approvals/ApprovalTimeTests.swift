import Decision
import Testing
import Vocabulary

@Suite struct ApprovalTimeTests {
  typealias Shop = ApprovalWorkshop

  private static func given(_ clock: ClockReading) -> ApprovalCase {
    var given = Shop.wellFormed()
    given.policy = Shop.policy()
    given.policy?.expiry = PolicyDuration(seconds: 3600)
    given.clock = clock
    return given
  }

  private static func reading(wall: Int64, monotonic: Int64, boot: String = "boot-1") -> ClockReading {
    ClockReading(wall: Shop.later(wall).wall, monotonic: Shop.later(monotonic).monotonic, boot: boot)
  }

  @Test("An approval expires by the earlier of both clocks") func theEarlierClockDecides() {
    #expect(ApprovalJudgement.outcome(of: Self.given(Shop.later(59))).answer == .ready(.team))
    for (wall, monotonic) in [(60, 60), (60, 10), (500, 10)] as [(Int64, Int64)] {
      let outcome = ApprovalJudgement.outcome(of: Self.given(Self.reading(wall: wall, monotonic: monotonic)))
      #expect(outcome.standings.map(\.objection) == [.expired(Shop.later(60).wall), .expired(Shop.later(60).wall)])
    }
    // A wall clock that was set back does not keep it alive.
    let back = ApprovalJudgement.outcome(of: Self.given(Self.reading(wall: 5, monotonic: 60)))
    #expect(back.standings.map(\.objection) == [.clockSetBack, .clockSetBack])
  }

  @Test("An approval ends with the offer, however long the policy lets it live") func anApprovalEndsWithTheOffer() {
    var given = Self.given(Shop.later(239))
    given.policy?.expiry = PolicyDuration(seconds: 86_400)
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.team))
    given.clock = Shop.later(240)
    #expect(ApprovalJudgement.outcome(of: given).answer == .waiting)
    given.policy = nil
    #expect(ApprovalJudgement.outcome(of: given).answer == .waiting)
  }

  @Test("After a new start of the machine the wall clock decides") func afterANewStart() {
    let young = ClockReading(wall: Shop.later(30).wall, monotonic: 1000, boot: "boot-2")
    #expect(ApprovalJudgement.outcome(of: Self.given(young)).answer == .ready(.team))
    let old = ClockReading(wall: Shop.later(60).wall, monotonic: 1000, boot: "boot-2")
    #expect(ApprovalJudgement.outcome(of: Self.given(old)).answer == .waiting)
  }

  @Test("A wait is over when both clocks say so") func bothClocksEndAWait() {
    var given = Self.given(Self.reading(wall: 20, monotonic: 9))
    given.policy?.coolingOff = PolicyDuration(seconds: 600)
    #expect(ApprovalJudgement.outcome(of: given).missing.map(\.kind) == [.coolingOff(minutes: 10)])
    given.clock = Self.reading(wall: 20, monotonic: 10)
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.team))
  }

  @Test("A new start of the machine and a wall clock set forward do not end a wait") func aNewStartDoesNotEndAWait() {
    let forward = ClockReading(wall: Shop.later(55).wall, monotonic: 9 * Shop.minute, boot: "boot-2")
    var given = Self.given(forward)
    given.policy?.coolingOff = PolicyDuration(seconds: 600)
    #expect(ApprovalJudgement.outcome(of: given).missing.map(\.kind) == [.coolingOff(minutes: 10)])
    given.clock.monotonic = 10 * Shop.minute
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.team))
    // What runs longer than an approval lives has outlived it, whatever the wall clock says.
    given.clock.monotonic = 60 * Shop.minute
    #expect(ApprovalJudgement.outcome(of: given).answer == .waiting)
  }

  @Test("While the clock is suspended no approval counts") func whileSuspendedNoApprovalCounts() {
    var given = Shop.wellFormed()
    given.isClockSuspended = true
    #expect(ApprovalJudgement.outcome(of: given).answer == .suspended)
  }

  @Test("A wall clock set back is noticed, suspends, and is accepted by a person") func aClockSetBackIsNoticed() {
    var watch = ClockWatch()
    #expect(watch.read(Shop.later(0)) == .steady)
    #expect(watch.read(Shop.later(10)) == .steady)
    #expect(watch.read(Self.reading(wall: 5, monotonic: 11)) == .suspend(by: 6 * Shop.minute))
    #expect(watch.read(Self.reading(wall: 6, monotonic: 12)) == .stillSuspended(by: 6 * Shop.minute))
    #expect(watch.isSuspended)
    var caughtUp = watch
    #expect(caughtUp.read(Shop.later(13)) == .resume)
    #expect(!caughtUp.isSuspended)
    #expect(caughtUp.era == 0)
    #expect(watch.accept(Self.reading(wall: 7, monotonic: 13)) == .resume)
    #expect(watch.accept(Self.reading(wall: 7, monotonic: 13)) == .steady)
    #expect(watch.era == 1)
    #expect(watch.read(Self.reading(wall: 8, monotonic: 14)) == .steady)
    #expect(ClockWatch(watch.value) == watch)
    #expect(ClockWatch(ClockWatch().value) == ClockWatch())
    #expect(ClockWatch(.null) == nil)
  }

  @Test("A clock set forward, or drifting by seconds, is not set back") func whatIsNotSetBack() {
    var watch = ClockWatch()
    _ = watch.read(Shop.later(0))
    #expect(watch.read(Self.reading(wall: 90, monotonic: 1)) == .steady)
    let drifted = ClockReading(
      wall: Instant(milliseconds: Shop.later(91).wall.milliseconds - ClockReading.tolerance),
      monotonic: Shop.later(2).monotonic, boot: "boot-1")
    #expect(watch.read(drifted) == .steady)
  }

  @Test("A clock set back over a new start begins a new era: nobody can tell how old an approval is")
  func aClockSetBackOverANewStart() {
    func young(_ wall: Int64) -> ClockReading {
      ClockReading(wall: Shop.later(wall).wall, monotonic: 500, boot: "boot-2")
    }
    var watch = ClockWatch(latest: Shop.later(10))
    #expect(watch.read(young(4)) == .suspend(by: 6 * Shop.minute + 500))
    #expect(watch.read(young(12)) == .resume)
    #expect(watch.era == 1)
    // Set back before the new start and right after it: the same.
    watch = ClockWatch(latest: Shop.later(10))
    #expect(watch.read(Self.reading(wall: 5, monotonic: 11)) == .suspend(by: 6 * Shop.minute))
    #expect(watch.read(young(12)) == .resume)
    #expect(watch.era == 1)
    // A new start alone is no reason.
    var steady = ClockWatch(latest: Shop.later(10))
    #expect(steady.read(young(11)) == .steady)
    #expect(steady.era == 0)
  }

  @Test("A weekly freeze knows its days, and goes over midnight") func aWeeklyFreezeKnowsItsDays() {
    func window(_ days: [FreezeWindow.Day], _ from: Int, _ to: Int) -> FreezeWindow {
      FreezeWindow(name: "w", origin: Shop.origin, span: .weekly(days: days, from: from, to: to))
    }
    // 2026-11-20 was a Friday; its midnight is 20,777 days after the epoch.
    func friday(_ minutes: Int64) -> Instant { Instant(milliseconds: (20_777 * 1440 + minutes) * 60_000) }
    let evening = window([.fri], 16 * 60, 24 * 60)
    #expect(!evening.contains(friday(16 * 60 - 1)))
    #expect(evening.contains(friday(16 * 60)))
    #expect(evening.contains(friday(24 * 60 - 1)))
    #expect(!evening.contains(friday(24 * 60)))
    let night = window([.fri], 22 * 60, 6 * 60)
    #expect(night.contains(friday(23 * 60)))
    #expect(night.contains(friday(29 * 60)))
    #expect(!night.contains(friday(30 * 60)))
    #expect(!night.contains(friday(60)))
    #expect(!window([.sat], 22 * 60, 6 * 60).contains(friday(29 * 60)))
    // Before the epoch too: 1969-12-31 was a Wednesday.
    #expect(window([.wed], 0, 1440).contains(Instant(milliseconds: -1)))
    let once = FreezeWindow(name: "o", origin: Shop.origin, span: .once(from: friday(0), to: friday(1)))
    #expect(once.contains(friday(0)))
    #expect(!once.contains(friday(1)))
  }
}
