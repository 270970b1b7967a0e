import Decision
import Foundation
import Host
import Ledger
import RestorePoints
import TerraformPlans
import TestSupport
import Vocabulary

@testable import Pages

/// Pages made from the plan of an incident, and from what would break one.
enum PageSamples {
  static let now = Instant(milliseconds: 1_772_143_200_000)
  static let viewer = WebViewer(name: "grace", role: "approver", csrf: "c-1", maySign: true)

  /// A saved plan of the fixtures.
  static func plan(_ name: String) throws -> Plan {
    let bytes = RepositoryFile.bytes("Tests/Fixtures/plans/\(name)") ?? []
    return try SavedPlanReader.read(
      members: try ZipArchive.members(of: bytes) { SavedPlanReader.isWanted(member: $0, comparingStates: false) })
  }

  /// The effects of what dies in a plan.
  static func effects(of plan: Plan) -> [ShownEffect] {
    PlanSubject(plan).dying.map {
      ShownEffect(.destroy, kind: $0.change.type, role: $0.type.role, name: $0.name, address: $0.change.address)
    }
  }

  static func facts(_ plan: Plan, state: String = "held", reason: String = "clean up the duplicates") -> ProposalFacts {
    let effects = effects(of: plan)
    return ProposalFacts(
      id: "p-5f0c31a29e7d", state: state,
      sentence: ProposalSentence(effects, tier: .production, environment: "datatalks"), environment: "datatalks",
      tier: .production, workspace: "datatalks",
      asker: ShownAsker("claude", owner: "ada", client: "claude-code 2.1", session: "s-71"), reason: reason,
      created: Instant(milliseconds: now.milliseconds - 240_000),
      expires: Instant(milliseconds: now.milliseconds + 80_000_000),
      losses: effects.compactMap { effect in
        ShownLoss.kind(
          of: Effect(.destroy, Resource(kind: effect.kind, role: effect.role), evidence: .whole)
        ).map {
          ShownLoss(
            $0, of: effect.address ?? "", "destroys the \(effect.kind) \(effect.name ?? "") and all that is in it")
        }
      },
      demands: [
        ShownDemand(isMet: false, "2 people must approve, and only edsger has."),
        ShownDemand(isMet: true, "A restore point outside was proven at 2026-02-26T19:05:00.000Z."),
        ShownDemand(isMet: true, "No freeze is on."),
      ],
      tags: [
        ShownTag(
          "edsger", received: Instant(milliseconds: now.milliseconds - 60_000), key: "passkey:9f2c71d0aa61",
          means: "passkey", mode: "team"),
        ShownTag(
          "ada", received: Instant(milliseconds: now.milliseconds - 90_000), key: "SHA256:abcdefghijklmnopqrstuvwxyz",
          means: "SSH key", mode: "team", objection: "ada owns claude, the agent that proposed it"),
      ])
  }

  static func records() -> [LedgerRecord] {
    let kinds: [(String, StructuredObject)] = [
      ("proposal.created", ["proposer": "ada", "workspace": "datatalks", "reason": "clean up the duplicates"]),
      ("proposal.planning", [:]), ("plan.stored", [:]), ("proposal.planned", ["state": "held"]),
      ("approval.refused", ["person": "ada", "reason": "ada owns claude"]),
      ("approval.given", ["person": "edsger", "mode": "team"]),
    ]
    return kinds.enumerated().map { index, kind in
      LedgerRecord(
        sequence: index, previous: nil,
        entry: LedgerEntry(
          RecordKind(kind.0), at: now, by: Actor(user: .proven("ada"), client: .proven("agent claude")),
          details: kind.1.merging(["proposal": "p-5f0c31a29e7d"]), version: "1"))
    }
  }

  static func rows(_ plan: Plan) -> [ProposalRow] {
    let sentences: [(String, ProposalSentence, Bool)] = [
      ("held", ProposalSentence(effects(of: plan), tier: .production, environment: "datatalks"), true),
      (
        "held",
        ProposalSentence(
          [.init(.disarm, kind: "aws_db_instance", role: .data, name: "shop")], tier: .production, environment: "shop"),
        false
      ),
      (
        "applying",
        ProposalSentence(
          [
            .init(.create, kind: "aws_sqs_queue", role: .compute),
            .init(.update, kind: "aws_ecs_service", role: .compute),
          ], tier: .production, environment: "shop"), false
      ),
      ("planning", ProposalSentence(waiting: "Is being planned: the configuration “infra”"), false),
      (
        "applied",
        ProposalSentence(
          [.init(.update, kind: "aws_ecs_service", role: .compute)], tier: .staging, environment: "staging"), false
      ),
      ("rejected", ProposalSentence(effects(of: plan), tier: .production, environment: "datatalks"), false),
    ]
    return sentences.enumerated().map { index, row in
      ProposalRow(
        id: "p-5f0c31a29e7\(index)", sentence: row.1, state: row.0, environment: index == 4 ? "staging" : "datatalks",
        tier: index == 4 ? .staging : .production, workspace: "datatalks", asker: ShownAsker("claude", owner: "ada"),
        created: Instant(milliseconds: now.milliseconds - Int64(index) * 4_000_000), updated: now,
        reason: index == 0 ? "clean up the duplicates" : "", signatures: index < 2 ? (index, 2) : nil,
        waitsForViewer: row.2)
    }
  }

  /// A drill so many hours ago.
  static func drill(_ id: String, hoursAgo: Int64, _ change: (inout DrillReport) -> Void = { _ in }) -> DrillReport {
    let ended = Instant(milliseconds: now.milliseconds - hoursAgo * 3_600_000)
    var report = DrillReport(
      id: id, dataset: "courses", engine: "pgbackrest", point: "point-\(id)", target: "latest",
      started: Instant(milliseconds: ended.milliseconds - 240_000), ended: ended)
    report.checks = DrillCheck.Question.allCases.map { DrillCheck($0, .green, "looked at") }
    report.legs = [DrillLeg("fetch", milliseconds: 60_000 + hoursAgo * 6000)]
    report.measure = DatasetMeasure(bytes: 1000, objects: 9, relations: ["courses.public.answers": 1_943_200])
    report.reaches = Instant(milliseconds: ended.milliseconds - 600_000)
    report.dependencies = RestorePointDependencies([
      Dependency(.account, "aws 222222222222"), Dependency(.bucket, "s3://vault/courses"), Dependency(.region, "eu-1"),
    ])
    report.source = RestorePointDependencies([Dependency(.account, "aws 1"), Dependency(.region, "eu-1")])
    change(&report)
    return report
  }

  /// One dataset with a past, and one of which nobody knows anything.
  static func datasets(_ text: String = "<b>") -> [ShownDataset] {
    var courses = PolicyDataset(
      name: "courses", origin: PolicyOrigin(file: "policy.yaml", place: .init(line: 1, column: 1)))
    courses.engine = .postgresql
    courses.vaults = ["/srv/vault", text]
    courses.pointObjective = PolicyDuration("1h")
    courses.timeObjective = PolicyDuration("5min")
    courses.drillInterval = PolicyDuration("1d")
    let reports = [
      drill("one", hoursAgo: 140), drill("two", hoursAgo: 120),
      drill("three", hoursAgo: 50) {
        $0.checks.append(DrillCheck(.continuity, .red, "3 segments are missing: \(text)"))
      },
      drill("four", hoursAgo: 30), drill("five", hoursAgo: 3),
    ]
    let backups = (0..<12).map {
      ShownDataset.Backup("\(text)\($0)", ended: Instant(milliseconds: now.milliseconds - (12 - $0) * 43_200_000))
    }
    let status = DatasetStatus(
      courses, DrillHistory("courses", reports: reports), claimed: backups.map(\.ended), at: now)
    let wiki = PolicyDataset(name: text, origin: PolicyOrigin(file: "policy.yaml", place: .init(line: 1, column: 1)))
    return [
      ShownDataset(
        status, backups: backups,
        probes: [.init("/srv/vault", verdict: "holds", tried: now), .init(text)]),
      ShownDataset(DatasetStatus(wiki, DrillHistory(text, reports: []), at: now)),
    ]
  }

  /// A machine whose doctor has told of it.
  static func machine(_ name: String, _ text: String) -> ShownMachine {
    let rings: [StructuredValue] = ["hook", "supervisor", "pipeline", "recovery"].enumerated().map { index, ring in
      .object([
        "detail": .string("what was tried: \(text)"), "holds": .boolean(index == 0), "name": .string(ring),
        "number": .integer(Int64(index + 1)),
      ])
    }
    let finding: StructuredValue = .object([
      "code": "posture.state-local", "evidence": .object(["line": 3, "path": .string("\(text)/main.tf")]),
      "message": .string("the state of \(text) lies on this disk alone"), "remedy": "keep it at a backend",
      "severity": "high",
    ])
    return ShownMachine(
      name, teller: "reader build", received: now,
      report: .object([
        "directories": .array([
          .object(["findings": .array([finding]), "path": .string(text)]),
          .object(["findings": .array([]), "path": "/srv/clean"]),
        ]),
        "doctor": .object([
          "clients": .array([
            .object(["hooks": .array([]), "name": "claude-code", "status": "advice", "version": .string(text)])
          ]),
          "credentials": .array([
            .object(["names": .array([.string(text)]), "path": "/home/ada/.aws/credentials", "what": "AWS keys"])
          ]),
          "rings": .array(rings), "status": "advice",
          "steps": .array([.object(["command": "sudo tagout install claude-code --managed", "why": .string(text)])]),
          "user": .object(["id": 1000, "name": .string(text)]),
        ]),
      ]))
  }

  /// Every page by a name.
  static func pages(_ plan: Plan) -> [(name: String, page: Markup)] {
    let facts = facts(plan)
    let shown = ShownPlan(plan)
    let lines = records().map { RecordLine($0) }
    let filters = ProposalFilters([
      .init("environment", "Environment", chosen: nil, options: ["datatalks", "staging"]),
      .init("state", "State", chosen: "held", options: ["held", "applied"]),
      .init("person", "Person", chosen: nil, options: ["ada", "grace"]),
      .init("agent", "Agent", chosen: nil, options: ["claude"]),
    ])
    let findings = PlanRules.findings(in: plan)
    let ground = [
      (label: "State", value: "serial 41, lineage 3f1c5b8e"), (label: "Plan", value: "sha256 9f2c71d0aa61"),
      (label: "Since the last applied plan", value: "2 writes of the state"),
      (label: "Accounts", value: "aws:123456789012"),
      (label: "Terraform", value: "1.11.4"),
    ]
    let record = records()[5]
    let bodies: [(String, PageSection, Markup)] = [
      (
        "proposals", .proposals,
        ProposalsPage(rows(plan), filters: filters, older: "/proposals?before=1", now: now).body
      ),
      (
        "proposal", .proposals,
        ProposalPage(
          facts, plan: shown, findings: findings, ground: ground, story: lines,
          trail: [ShownTrailStep("terraform destroy -auto-approve", verdict: "deny", at: now.description)],
          log: ["Initializing the backend...", "Plan: 0 to add, 0 to change, 16 to destroy."], nextLine: 2,
          mayReject: true,
          now: now
        ).body
      ),
      ("changes", .proposals, ChangesPage(facts, plan: shown, kind: .destroy, from: 0).body),
      (
        "approve", .proposals,
        ApprovePage(
          facts, viewer: viewer, flow: .team, typedName: "datatalks", offer: "n-1",
          digest: String(repeating: "9f", count: 32),
          mayBreakGlass: true, now: now
        ).body
      ),
      ("reject", .proposals, RejectPage(facts, viewer: viewer, now: now).body),
      ("story", .proposals, StoryPage(facts, lines, now: now).body),
      ("ledger", .ledger, LedgerPage(lines.reversed(), size: 6, kind: "approval", older: "/ledger?before=1").body),
      (
        "record", .ledger,
        RecordPage(
          record, line: Array("{\"kind\":\"approval.given\"}".utf8), leaf: String(repeating: "ab", count: 32),
          path: [String(repeating: "cd", count: 32)], root: String(repeating: "ef", count: 32), size: 7
        ).body
      ),
      ("recovery", .recovery, DatasetsPage(datasets(), now: now).body),
      ("posture", .posture, PosturePage([machine("build-1", "<b>infra")], now: now).body),
      (
        "message", .proposals,
        MessagePage(
          "Not found", "There is no proposal \"p-1\".", remedy: "See the list.",
          link: .init("/proposals", "All proposals")
        ).body
      ),
    ]
    return bodies.map { name, section, body in
      (name, PageFrame(name, section: section, viewer: viewer, events: "/proposals/p-1/events").page(body))
    }
  }
}
