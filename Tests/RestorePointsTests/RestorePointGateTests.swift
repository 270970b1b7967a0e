import Decision
import RestorePoints
import Testing
import Vocabulary

@Suite("The gate for what cannot be taken back")
struct RestorePointGateTests {
  private let reach = RestorePointDependencies([
    Dependency(.account, "aws 111111111111"), Dependency(.resource, "aws_db_instance.shop"),
    Dependency(.key, "arn:aws:kms:eu-west-1:111111111111:key/shop"), Dependency(.state, "s3 acme/prod.tfstate"),
  ])

  private func proof(
    _ reports: [DrillReport], at now: Instant = Sample.at(26), losses: [ShownLoss] = [Sample.loss],
    _ dataset: PolicyDataset = Sample.dataset, reach: RestorePointDependencies? = nil
  ) -> RestorePointProof? {
    RestorePointGate.proof(
      for: losses, datasets: [dataset], histories: ["shop": DrillHistory("shop", reports: reports)],
      reach: reach ?? self.reach, at: now)
  }

  private func good(_ change: (inout DrillReport) -> Void = { _ in }) -> [DrillReport] {
    var second = Sample.report("b", at: 24)
    change(&second)
    return [Sample.report("a", at: 0), second]
  }

  @Test("A proven point outside, fresh and locked, is counted on") func passes() throws {
    let found = proof(good())
    let proof = try #require(found)
    #expect(proof.lacks.isEmpty)
    #expect(proof.sharedFates.isEmpty)
    #expect(proof.covers == ["aws_db_instance.shop"])
    #expect(proof.reports == ["b"])
    #expect(proof.proven == Sample.at(24))
  }

  @Test("Where nothing is lost there is nothing to prove") func nothing() {
    #expect(proof([], losses: []) == nil)
  }

  @Test("Without a drill, with a first one, with a failed one it says what to run") func missing() {
    #expect(
      proof([])?.lacks == ["no restore point of shop was ever proven: `tagout drill run shop`"])
    #expect(
      proof([Sample.report("a", at: 24)])?.lacks == [
        "the first drill of shop has nothing to be compared with: `tagout drill run shop` once more, or "
          + "`tagout drill accept shop a --reason …`"
      ])
    let failed = proof(good { $0.checks.append(DrillCheck(.checksums, .red, "a page is broken")) })
    #expect(failed?.covers.isEmpty == true)
    #expect(failed?.lacks.first?.contains("(checksums: a page is broken): mend that") == true)
    let shrunk = proof(good() + [Sample.report("c", at: 25, orders: 1)])
    #expect(shrunk?.lacks.first?.contains("`tagout drill accept shop c --reason …`") == true)
  }

  @Test("What no dataset names is not covered") func unnamed() {
    let other = ShownLoss(.data, of: "aws_db_instance.ledger", "destroys it")
    let found = proof(good(), losses: [Sample.loss, other])
    #expect(found?.covers == ["aws_db_instance.shop"])
    #expect(found?.lacks.first?.contains("no dataset of the policy names aws_db_instance.ledger") == true)
    #expect(found?.proven == Instant(milliseconds: 0))
  }

  @Test("A point older than the RPO is stale, to the millisecond") func stale() {
    #expect(proof(good(), at: Sample.at(30))?.lacks == [])
    let late = proof(good(), at: Instant(milliseconds: Sample.at(30).milliseconds + 1))
    #expect(late?.lacks.first?.contains("beyond its RPO of 6 h: `tagout drill run shop`") == true)
    #expect(late?.covers == ["aws_db_instance.shop"], "time alone voids nothing")
  }

  @Test("A copy that claims to hold what was written after it was made is as old as it is") func claims() {
    let found = proof(good { $0.reaches = Sample.at(900) })
    #expect(found?.proven == Instant(milliseconds: Sample.at(24).milliseconds + 300_000))
  }

  @Test("Silence blocks by itself, whatever the RPO") func silence() {
    var dataset = Sample.dataset
    dataset.pointObjective = PolicyDuration("4w")
    #expect(proof(good(), at: Sample.at(50), dataset)?.lacks == [])
    let found = proof(good(), at: Sample.at(51), dataset)
    #expect(found?.lacks.first?.contains("no drill of shop has proven anything for 26 h 55 min") == true)
  }

  @Test("A drill from the future is not believed") func future() {
    #expect(proof(good(), at: Sample.at(20))?.lacks.contains { $0.contains("yet to come") } == true)
  }

  @Test(
    "The lock must last, and must bind everybody",
    arguments: [
      (PointLock.none, "nothing keeps what it leans on"), (PointLock(.compliance), "nobody knows until when"),
      (PointLock(.governance, until: Sample.at(9000)), "GOVERNANCE"),
      (PointLock(.compliance, until: Sample.at(26 + 7 * 24 - 1)), "the lock of what it leans on ends at"),
    ])
  func locks(lock: PointLock, words: String) {
    #expect(proof(good { $0.lock = lock })?.lacks.first?.contains(words) == true)
  }

  @Test("A lock that lasts as long as the policy asks, and a store that only takes, are enough")
  func enough() {
    #expect(proof(good { $0.lock = PointLock(.compliance, until: Sample.at(26 + 7 * 24)) })?.lacks == [])
    #expect(proof(good { $0.lock = PointLock(.appendOnly) })?.lacks == [])
    var dataset = Sample.dataset
    dataset.keep = PolicyDuration("60d")
    #expect(proof(good(), dataset)?.lacks.count == 1)
  }

  @Test(
    "Whatever it shares with the act, or with the data's own home, is named",
    arguments: [
      Dependency(.account, "aws:111111111111"), Dependency(.key, "arn:aws:kms:eu-west-1:111111111111:key/shop"),
      Dependency(.state, "s3 acme/prod.tfstate"), Dependency(.host, "db-1"),
      Dependency(.resource, "aws_db_instance.shop"),
    ])
  func fates(dependency: Dependency) {
    let found = proof(
      good { $0.dependencies = Sample.outside.union(RestorePointDependencies([dependency])) })
    #expect(found?.sharedFates == ["the \(dependency.kind.rawValue) \(dependency.name)"])
  }

  @Test("What only tells where things are, a region or a provider, keeps nothing back") func told() {
    let region = Dependency(.region, "aws eu-west-1")
    let found = proof(
      good { $0.dependencies = Sample.outside.union(RestorePointDependencies([region])) },
      reach: reach.union(RestorePointDependencies([region])))
    #expect(found?.sharedFates == [])
  }

  @Test("What was not told proves no independence") func untold() {
    #expect(proof(good { $0.dependencies = RestorePointDependencies() })?.lacks.first?.contains("does not say") == true)
    var homeless = Sample.dataset
    homeless.accounts = []
    let found = proof(good { $0.source = RestorePointDependencies() }, homeless, reach: RestorePointDependencies())
    #expect(found?.lacks.first?.contains("nobody knows the account") == true)
  }

  @Test("A drill that did not notice what was spoilt on purpose takes the proof away") func control() {
    let found = proof(good() + [Sample.report("x", at: 25, control: .logGap)])
    #expect(found?.lacks.first?.contains("did not notice") == true)
  }

  @Test("Two datasets in one thing must both be proven") func both() {
    var other = Sample.dataset
    other.name = "audit"
    let found = RestorePointGate.proof(
      for: [Sample.loss], datasets: [Sample.dataset, other],
      histories: ["shop": DrillHistory("shop", reports: good())], reach: reach, at: Sample.at(26))
    #expect(found?.covers == [])
    #expect(found?.lacks == ["no restore point of audit was ever proven: `tagout drill run audit`"])
  }
}
