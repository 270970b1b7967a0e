import Formats
import TerraformPlans
import Testing
import Vocabulary

@Suite struct SavedPlanReaderTests {
  static let empty: [UInt8] = [0x80]
  static let aws = #"provider["registry.terraform.io/hashicorp/aws"]"#
  static let tofuAWS = #"provider["registry.opentofu.org/hashicorp/aws"]"#

  /// A plan with the version, one change and whatever the body adds.
  static func plan(
    action: UInt64 = 5, values: Int = 1, provider: String = aws, change: (inout WireMessage) -> Void = { _ in },
    inner: (inout WireMessage) -> Void = { _ in }, more: (inout WireMessage) -> Void = { _ in }
  ) throws -> Plan {
    let message = WireMessage { plan in
      plan.number(1, 3)
      plan.message(3) { resource in
        resource.text(8, provider)
        resource.message(9) { body in
          body.number(1, action)
          for _ in 0..<values { body.value(2, empty) }
          inner(&body)
        }
        resource.text(13, "aws_db_instance.db")
        change(&resource)
      }
      more(&plan)
    }
    return try SavedPlanReader.read(members: [ArchiveMember(name: "tfplan", bytes: message.bytes)])
  }

  @Test("The destroy plan is a complete destroy of 37 managed objects on local state")
  func destroyPlan() throws {
    let plan = try PlanFixture.saved("destroy")
    #expect(plan.mode == .destroy && plan.targets == [] && plan.exclusions == [] && plan.forcedReplacements == [])
    #expect(plan.isComplete == true && plan.isApplyable == true && plan.isErrored == false)
    #expect(plan.backend?.type == "local" && plan.backend?.workspace == "default")
    #expect(plan.backend?.configuration["path"] == .null)
    #expect(plan.changes.filter { $0.mode == .managed && $0.action == .delete }.count == 37)
    #expect(plan.changes.filter { $0.mode == .data && $0.action == .delete }.count == 2)
    let database = try #require(plan.changes.first { $0.address == "aws_db_instance.db" })
    #expect(database.type == "aws_db_instance" && database.provider == "registry.terraform.io/hashicorp/aws")
    #expect(database.providerAddress == Self.aws && database.reason == nil && database.after == .null)
    #expect(database.before["delete_automated_backups"] == .boolean(true))
    #expect(database.beforeSensitive.contains(ValuePath([.attribute("password")])))
    #expect(plan.priorState?.lineage?.isEmpty == false && plan.priorState?.formatVersion == 4)
    #expect(plan.stateBeforeRefresh?.objects.count == 39)
    #expect(plan.configuration?.files.map(\.name) == ["main.tf"] && plan.configuration?.files.first?.module == "")
    #expect(plan.configuration?.lockFile?.isEmpty == false)
  }

  @Test("Targets, forced replacements, stopped plans, moves, imports and forgetting are told")
  func kinds() throws {
    #expect(try PlanFixture.saved("target_destroy").targets == ["aws_db_instance.db"])
    #expect(try PlanFixture.saved("target_destroy").isComplete == false)
    #expect(try PlanFixture.saved("drift_refresh_only").mode == .refreshOnly)
    let stopped = try PlanFixture.saved("prevent_destroy_destroy")
    #expect(stopped.isErrored == true && stopped.isComplete == false && stopped.isApplyable == false)
    let replaced = try PlanFixture.saved("replace_db_dbname_delete_create").changes.first { $0.action.replaces }
    #expect(replaced?.action == .deleteThenCreate && replaced?.replacePaths == [ValuePath([.attribute("db_name")])])
    #expect(replaced?.reason == ActionReason("replace_because_cannot_update"))
    let requested = try PlanFixture.saved("replace_flag").changes.first { $0.action.replaces }
    #expect(requested?.reason == ActionReason("replace_by_request"))
    let mixed = try PlanFixture.saved("moved_import_removed_forget").changes
    #expect(mixed.first { $0.action == .forget }?.address == "aws_db_snapshot.before_launch")
    #expect(mixed.first { $0.previousAddress != nil }?.previousAddress == "aws_sqs_queue.jobs")
    #expect(mixed.first { $0.importing != nil }?.importing == "extra-bucket")
    let unknown = try PlanFixture.saved("unknown_values").changes.first { $0.after["identifier"] == .unknown }
    #expect(unknown?.address == "aws_db_instance.db")
  }

  @Test("Every action number of both writers is read, and others are not recognised")
  func actions() throws {
    let table: [(UInt64, Int, String, PlannedAction)] = [
      (0, 1, Self.aws, .noOp), (1, 1, Self.aws, .create), (2, 2, Self.aws, .read), (3, 2, Self.aws, .update),
      (5, 1, Self.aws, .delete), (6, 2, Self.aws, .deleteThenCreate), (7, 2, Self.aws, .createThenDelete),
      (8, 1, Self.aws, .forget), (9, 2, Self.aws, .createThenForget), (10, 2, Self.tofuAWS, .forgetThenCreate),
      (4, 2, Self.aws, .unrecognised("4")), (10, 2, Self.aws, .unrecognised("10")),
      (9, 2, Self.tofuAWS, .unrecognised("9")), (11, 2, Self.tofuAWS, .unrecognised("11")),
      (9, 2, #"provider["terraform.io/builtin/terraform"]"#, .unrecognised("9")),
      // Go takes the low 32 bits of this for a delete.
      (1 << 32 | 5, 2, Self.aws, .unrecognised("4294967301")),
    ]
    for (number, values, provider, action) in table {
      let plan = try Self.plan(action: number, values: values, provider: provider)
      #expect(plan.changes.map(\.action) == [action])
      if case .unrecognised(let word) = action {
        #expect(plan.problems == [.unknownAction(word, address: "aws_db_instance.db")])
      } else {
        #expect(plan.problems == [])
      }
    }
  }

  @Test("The writer is told by fields that only one has, then by the providers")
  func writers() throws {
    #expect(try Self.plan().writer == .terraform)
    #expect(try Self.plan(provider: Self.tofuAWS).writer == .openTofu)
    #expect(try Self.plan(provider: "provider.aws").writer == .unknown)
    #expect(try Self.plan(provider: Self.tofuAWS, more: { $0.number(26, 1) }).writer == .terraform)
    #expect(try Self.plan(more: { $0.text(6, "aws_db_instance.db") }).writer == .openTofu)
    let both = try Self.plan(more: {
      $0.number(26, 1)
      $0.text(6, "a.b")
    })
    #expect(both.writer == .unknown)
  }

  @Test("Silence about completeness means incomplete only where the writer would have said it")
  func completeness() throws {
    #expect(try Self.plan(more: { $0.text(14, "1.11.4") }).isComplete == false)
    #expect(try Self.plan(more: { $0.text(14, "1.7.5") }).isComplete == nil)
    #expect(try Self.plan(provider: Self.tofuAWS, more: { $0.text(14, "1.10.0") }).isComplete == nil)
    let complete = try Self.plan(more: {
      $0.text(14, "1.7.5")
      $0.number(26, 1)
    })
    #expect(complete.isComplete == true && complete.isApplyable == false)
  }

  @Test("What is not known is a problem, wherever it stands")
  func unknownFields() throws {
    #expect(try Self.plan(more: { $0.number(1, 4) }).problems == [.unknownFormat("4")])
    #expect(try Self.plan(more: { $0.number(33, 1) }).problems == [.unknownField("Plan.33")])
    #expect(try Self.plan(change: { $0.number(15, 1) }).problems == [.unknownField("ResourceInstanceChange.15")])
    #expect(try Self.plan(inner: { $0.number(9, 1) }).problems == [.unknownField("Change.9")])
    #expect(try Self.plan(more: { $0.number(17, 3) }).problems == [.unreadable("the mode 3")])
    #expect(try Self.plan(more: { $0.number(500_000_000, 1) }).problems == [])
    #expect(try Self.plan(values: 2).problems == [.unreadable("the values of aws_db_instance.db: there are 2")])
    #expect(try Self.plan(action: 3, values: 1).problems.count == 1)
    #expect(try Self.plan(change: { $0.text(13, "nonsense") }).problems == [.unreadable("the address \"nonsense\"")])
    // Protobuf merges a message that comes twice, so the later one alone would hide the delete.
    let hidden = try Self.plan(change: { $0.message(9) { _ in } })
    #expect(hidden.problems.contains(.unreadable("a resource change with two changes in it")))
  }

  @Test("A value that cannot be read is unknown, and a problem")
  func unreadableValue() throws {
    let plan = try Self.plan(values: 0, inner: { $0.value(2, [0xC1]) })
    #expect(plan.changes.first?.before == .unknown)
    #expect(plan.problems.count == 1)
  }

  @Test("Problems that repeat are told once, and a hundred at most")
  func problemsAreBounded() throws {
    let plan = try Self.plan(more: { plan in
      for field in 33..<400 {
        plan.number(field, 1)
        plan.number(field, 2)
      }
    })
    #expect(plan.problems.count == 100)
  }

  @Test("Deposed objects, moves, identities, paths and provider actions are read")
  func parts() throws {
    let plan = try Self.plan(
      provider: #"module.eu["a.b"].provider["registry.terraform.io/hashicorp/aws"].west"#,
      change: {
        $0.text(7, "4fa8d1c2")
        $0.text(14, "aws_db_instance.old[0]")
        $0.number(12, 8)
        $0.message(11) { path in
          path.message(1) { $0.text(1, "tags") }
          path.message(1) { $0.value(2, [0x92, 0xC4, 0x08] + Array(#""string""#.utf8) + [0xA1, 0x78]) }
        }
        $0.message(11) { path in
          path.message(1) { $0.text(1, "disk") }
          path.message(1) { $0.value(2, [0x05]) }
        }
      },
      inner: { $0.message(5) { $0.message(3) { _ in } } },
      more: { plan in
        plan.message(30) {
          $0.text(1, "action.aws_lambda_invoke.drop")
          $0.text(2, Self.aws)
          $0.message(6) { $0.text(1, "aws_db_instance.db") }
        }
        plan.message(27) {
          $0.message(1) { $0.number(1, 3) }
          $0.message(2) { $0.text(13, "aws_vpc.late") }
        }
      })
    let change = try #require(plan.changes.first)
    #expect(change.deposedKey == "4fa8d1c2" && change.previousAddress == "aws_db_instance.old[0]")
    #expect(change.provider == "registry.terraform.io/hashicorp/aws")
    #expect(change.providerAddress == #"module.eu["a.b"].provider["registry.terraform.io/hashicorp/aws"].west"#)
    #expect(change.reason == ActionReason("delete_because_no_module") && change.importing == "")
    #expect(
      change.replacePaths
        == [ValuePath([.attribute("disk"), .index(5)]), ValuePath([.attribute("tags"), .attribute("x")])])
    #expect(
      plan.invocations == [
        ActionInvocation(
          address: "action.aws_lambda_invoke.drop", provider: "registry.terraform.io/hashicorp/aws",
          triggeredBy: "aws_db_instance.db")
      ])
    #expect(plan.deferred.map(\.reason) == ["provider_config_unknown"])
    #expect(plan.deferred.map(\.change.address) == ["aws_vpc.late"])
  }

  @Test("Bytes that are no saved plan are refused with what to do")
  func refusals() {
    let none = #expect(throws: PlanError.self) { try SavedPlanReader.read(members: []) }
    #expect(
      none?.description == #"the saved plan has no member "tfplan"; make it again with "terraform plan -out FILE""#)
    let cut = #expect(throws: PlanError.self) {
      try SavedPlanReader.read(members: [ArchiveMember(name: "tfplan", bytes: [0x08])])
    }
    #expect(
      cut?.description
        == #"the saved plan's member "tfplan" cannot be read: protobuf ends too early at byte 1; give all of it"#)
  }

  @Test("A state in the plan that cannot be read is a problem of the plan")
  func brokenState() throws {
    var members = try PlanFixture.members("noop")
    for index in members.indices where members[index].name == "tfstate" { members[index].bytes = Array("{}".utf8) }
    let plan = try SavedPlanReader.read(members: members)
    #expect(plan.priorState == nil && plan.problems.count == 1 && plan.changes.count == 37)
  }

  @Test("A plan that is nothing but values ends in an error, not in memory")
  func valuesAreBounded() {
    let many = [0xDD, 0, 0x30, 0, 0] + [UInt8](repeating: 0xC0, count: 0x30_0000)
    let error = #expect(throws: PlanError.self) { try Self.plan(values: 0, inner: { $0.value(2, many) }) }
    guard case .malformedMember(_, let reason)? = error, case .tooManyValues = reason.problem else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
