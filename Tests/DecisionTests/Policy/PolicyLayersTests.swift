import Decision
import Testing
import Vocabulary

@Suite("Two files together")
struct PolicyLayersTests {
  private static let machine = """
    datasets:
      orders: {rpo: 5m, rto: 1h, resources: a, assertions: [select 1]}
      users: {rpo: 1h}
    approvals: {people: [ada, grace], count: 2, expires: 4h, cooling-off: 15m}
    """
  private static let project = """
    datasets:
      orders: {rpo: 10m, rto: 30m, resources: [a, b]}
      users: ~
      logs: {rpo: 1d}
    approvals: {people: [mallory], count: 1, expires: 8h, cooling-off: 1h}
    """

  @Test("A project that was not accepted adds to datasets and takes nothing away")
  func addsDatasets() throws {
    let policy = try PolicyReading.policy(machine: Self.machine, project: Self.project)
    #expect(policy.datasets.map(\.name) == ["orders", "users", "logs"])
    let orders = policy.datasets[0]
    #expect(orders.pointObjective?.description == "5m")
    #expect(orders.timeObjective?.description == "30m")
    #expect(orders.resources == ["a", "b"])
    #expect(orders.assertions == ["select 1"])
  }

  @Test("An accepted project replaces and removes datasets")
  func replacesDatasets() throws {
    let policy = try PolicyReading.policy(machine: Self.machine, project: Self.project, isAccepted: true)
    #expect(policy.datasets.map(\.name) == ["orders", "logs"])
    #expect(policy.datasets[0].pointObjective?.description == "10m")
    #expect(policy.datasets[0].assertions == [])
  }

  @Test("A project that was not accepted adds vaults, and moves none") func vaults() throws {
    let machine = "vaults: {off: {kind: s3, bucket: b, account: a}}\n"
    let project = "vaults: {off: {kind: s3, bucket: mine, account: a}, more: {kind: folder, path: /v}}\n"
    let kept = try PolicyReading.policy(machine: machine, project: project).vaults
    #expect(kept.map(\.name) == ["off", "more"])
    #expect(kept.first?.bucket == "b")
    let moved = try PolicyReading.policy(machine: machine, project: project, isAccepted: true).vaults
    #expect(moved.first?.bucket == "mine")
    let below = Policy(trusting: try PolicyReading.file(machine, .machine))
    let found = PolicyLoosening.all(in: try PolicyReading.file(project), over: below)
    #expect(found.map(\.sentence) == ["has restore points go elsewhere than \"off\" says"])
  }

  @Test("Approvals are tightened, and an added approver waits")
  func approvals() throws {
    let tightened = try PolicyReading.policy(machine: Self.machine, project: Self.project).approvals
    #expect(tightened?.people == ["ada", "grace"])
    #expect(tightened?.count == 2)
    #expect(tightened?.expiry?.description == "4h")
    #expect(tightened?.coolingOff?.description == "1h")
    let replaced = try PolicyReading.policy(machine: Self.machine, project: Self.project, isAccepted: true).approvals
    #expect(replaced?.people == ["mallory"])
    #expect(replaced?.count == 1)
    #expect(replaced?.expiry?.description == "8h")
    #expect(try PolicyReading.policy(project: Self.project).approvals?.people == nil)
  }

  @Test("What a project loosens is listed, each with its line")
  func lists() throws {
    let yaml = """
      environments:
        live: {tier: production, workspace: blue}
        play: {tier: development, workspace: play-*}
      rules:
        - {code: command.*, environment: production, verdict: confirm}
        - {code: terraform.destroy, verdict: deny}
      datasets:
        orders: {rpo: 10m}
        users: ~
        logs: {rpo: 1d}
      approvals: {people: [ada, mallory], count: 1, expires: 8h, cooling-off: 1m, break-glass: {people: ada}}
      """
    let below = Policy(trusting: try PolicyReading.file(Self.machine, .machine))
    let found = PolicyLoosening.all(in: try PolicyReading.file(yaml), over: below)
    #expect(
      found.map { "\($0.origin.place.line) \($0.sentence)" } == [
        "3 counts workspace play-* as development",
        "5 asks less for command.backup-destroyed, command.container-destroyed, command.data-destroyed and 2 more on production: confirm",
        "8 asks less for the dataset \"orders\"",
        "9 takes the dataset \"users\" out",
        "11 lets mallory approve",
        "11 asks for 1 people in place of 2",
        "11 lets an approval hold for 8h in place of 4h",
        "11 waits 1m in place of 15m",
        "11 opens a way in an emergency (break-glass)",
      ])
  }

  @Test("A project that only tightens loosens nothing")
  func tightens() throws {
    let yaml = """
      environments: {live: {tier: production, workspace: blue}}
      protect: "*-ledger"
      rules: [{code: "*", environment: production, verdict: deny}]
      datasets: {orders: {rpo: 1m, rto: 1m, resources: a, assertions: [select 1]}, logs: {rpo: 1d}}
      approvals: {count: 3, freeze: [{days: sat, from: "00:00", to: "24:00"}]}
      """
    let below = Policy(trusting: try PolicyReading.file(Self.machine, .machine))
    #expect(PolicyLoosening.all(in: try PolicyReading.file(yaml), over: below) == [])
  }
}
