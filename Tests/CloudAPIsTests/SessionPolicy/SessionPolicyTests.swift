import CloudAPIs
import CommandEffects
import Formats
import Host
import TerraformPlans
import TestSupport
import Testing
import Vocabulary

@Suite("What a run's session may destroy")
struct SessionPolicyTests {
  private static func plan(_ name: String) throws -> Plan {
    let bytes = try #require(RepositoryFile.bytes("Tests/Fixtures/plans/\(name).tfplan"))
    let members = try ZipArchive.members(of: bytes) { SavedPlanReader.isWanted(member: $0, comparingStates: false) }
    return try SavedPlanReader.read(members: members)
  }

  private static func change(
    _ type: String, _ before: StructuredObject, _ action: PlannedAction = .delete
  ) -> ResourceChange {
    ResourceChange(
      address: "\(type).it", type: type, provider: "registry.terraform.io/hashicorp/aws", action: action,
      before: .object(before))
  }

  /// As IAM names a service that the command line names otherwise.
  private static let prefixes = [
    "docdb": "rds", "neptune": "rds", "s3api": "s3", "efs": "elasticfilesystem", "keyspaces": "cassandra",
    "opensearch": "es", "opensearchserverless": "aoss", "timestream-write": "timestream", "amp": "aps",
    "elb": "elasticloadbalancing", "elbv2": "elasticloadbalancing",
  ]

  /// As IAM names an action that its operation is not named like.
  private static let names = [
    "s3:DeleteObjects": "s3:DeleteObject", "cassandra:DeleteTable": "cassandra:DropTable",
    "cassandra:DeleteKeyspace": "cassandra:DropKeyspace",
  ]

  private static func action(_ service: String, _ operation: String) -> String {
    let name = operation.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let action = "\(prefixes[service] ?? service):\(name)"
    return names[action] ?? action
  }

  /// Every operation of the catalogue that destroys, as IAM names it.
  private static let destroying = AWSOperation.all.filter { $0.meaning.kind == .destroy }
    .map { (action: action($0.service, $0.operation), role: $0.meaning.role) }

  /// What each unit's patterns stand for, tried as a policy would.
  private static let judges: [String: PolicyEvaluator] = {
    let pairs = GuardedActions.all.map { unit in
      let actions = unit.actions.map { "\"\($0)\"" }.joined(separator: ",")
      return (unit.name, #"{"Statement":[{"Action":[\#(actions)],"Effect":"Allow","Resource":"*"}]}"#)
    }
    return Dictionary(uniqueKeysWithValues: pairs).compactMapValues { try? PolicyEvaluator($0) }  // All are JSON.
  }()

  private static func units(of action: String, _ units: [GuardedActions]) -> [String] {
    units.map(\.name).filter { judges[$0]?.allows(action, on: "*") == true }
  }

  @Test("The document of a plan with 37 destroys, action by action of the catalogue")
  func actionByAction() throws {
    let changes = try Self.plan("destroy").changes
    #expect(changes.filter { $0.mode == .managed && $0.action.destroys }.count == 37)
    let policy = SessionPolicy(changes)
    #expect(policy.document.count <= 2048)
    let judge = try PolicyEvaluator(policy.document)
    var denied = 0
    for (action, _) in Self.destroying {
      let service = action.prefix { $0 != ":" }
      let isGuarded = !Self.units(of: action, policy.guarded).isEmpty
      let omitted = policy.omitted.map(\.name)
      let others = Self.units(of: action, GuardedActions.all.filter { omitted.contains($0.name) })
      for place in ["arn:aws:\(service):eu-west-1:123456789012:other/thing", "arn:aws:\(service):::other", "*"] {
        #expect(judge.allows(action, on: place) == !isGuarded, "\(action) on \(place), left out: \(others)")
      }
      denied += isGuarded ? 1 : 0
    }
    #expect(denied >= 80, "\(denied)")
    for action in ["rds:DescribeDBInstances", "s3:PutObject", "ec2:DeleteTags", "rds:ModifyDBInstance"] {
      #expect(judge.allows(action, on: "*"), "\(action)")
    }
  }

  /// Destroying actions on data, backups and keys of the services that the plan is about, and that no session guards.
  private static let unguarded: Set<String> = [
    // Terraform itself deletes the item of a lock in a table of locks.
    "dynamodb:DeleteItem",
    // One message.
    "sqs:DeleteMessage", "sqs:DeleteMessageBatch",
    // These make or overwrite; a policy for them would need names of what is not there yet.
    "ec2:CreateReplaceRootVolumeTask", "rds:BacktrackDbCluster",
    // By name of an operation alone that IAM knows by another.
    "s3:Rm", "logs:DeleteLookupTable", "logs:DisassociateSourceFromS3TableIntegration",
    "iam:DeleteServerCertificate", "iam:DeleteSigningCertificate",
  ]

  @Test("Everything that takes data, backups or keys in the services of the plan is guarded; what is not is named here")
  func dataFirst() throws {
    let policy = SessionPolicy(try Self.plan("destroy").changes)
    let services: Set<String> = [
      "rds", "s3", "dynamodb", "backup", "kms", "secretsmanager", "ecr", "logs", "ec2", "sqs", "route53", "iam", "ecs",
    ]
    for (action, role) in Self.destroying where [.data, .backup, .key].contains(role) {
      guard services.contains(String(action.prefix { $0 != ":" })) else { continue }
      let isGuarded = !Self.units(of: action, policy.guarded).isEmpty
      #expect(isGuarded != Self.unguarded.contains(action), "\(action)")
    }
    let first = GuardedActions.all.prefix(12).map(\.name)
    #expect(first.allSatisfy { name in policy.guarded.contains { $0.name == name } }, "\(policy.omitted)")
    #expect(policy.omitted.allSatisfy { !$0.reason.isEmpty })
    #expect(policy.widened == [])
    #expect(policy.guarded.count + policy.omitted.count == GuardedActions.all.count)
  }

  @Test("What the plan destroys may be destroyed, and what is named like it may not")
  func own() throws {
    let changes = try Self.plan("destroy").changes
    let policy = SessionPolicy(changes)
    let judge = try PolicyEvaluator(policy.document)
    let deeds = [
      "aws_db_instance": "rds:DeleteDBInstance", "aws_db_snapshot": "rds:DeleteDBSnapshot",
      "aws_db_subnet_group": "rds:DeleteDBSubnetGroup", "aws_dynamodb_table": "dynamodb:DeleteTable",
      "aws_s3_bucket": "s3:DeleteBucket", "aws_s3_object": "s3:DeleteObjectVersion",
      "aws_backup_vault": "backup:DeleteBackupVault", "aws_kms_key": "kms:ScheduleKeyDeletion",
      "aws_secretsmanager_secret": "secretsmanager:DeleteSecret", "aws_ecr_repository": "ecr:DeleteRepository",
      "aws_cloudwatch_log_group": "logs:DeleteLogGroup", "aws_sqs_queue": "sqs:DeleteQueue",
      "aws_route53_zone": "route53:DeleteHostedZone",
    ]
    var seen: Set<String> = []
    for change in changes {
      guard let action = deeds[change.type] else { continue }
      let arn = try #require(
        change.before["arn"]?.text ?? change.before["db_snapshot_arn"]?.text, "\(change.address)")
      #expect(judge.allows(action, on: arn), "\(action) on \(arn)")
      seen.insert(change.type)
      // All of a bucket goes with it where the plan says so.
      guard change.type != "aws_s3_object" else { continue }
      #expect(!judge.allows(action, on: arn + "-other"), "\(action) on \(arn)-other")
      #expect(!judge.allows(action, on: arn.replacing("eu-west-1", with: "us-east-1") + "2"), "\(arn)")
    }
    #expect(seen.count == deeds.count)
  }

  @Test("A lock of the state in a bucket can be taken away by whoever put it there")
  func lock() throws {
    let judge = try PolicyEvaluator(SessionPolicy([]).document)
    #expect(judge.allows("s3:DeleteObject", on: "arn:aws:s3:::states/prod/terraform.tfstate.tflock"))
    #expect(!judge.allows("s3:DeleteObject", on: "arn:aws:s3:::states/prod/terraform.tfstate"))
  }

  @Test("A plan that destroys nothing has a session that destroys nothing that is guarded")
  func nothing() throws {
    let update = Self.change("aws_db_instance", ["arn": "arn:aws:rds:eu-west-1:1:db:prod"], .update)
    let forgotten = Self.change("aws_db_instance", ["arn": "arn:aws:rds:eu-west-1:1:db:prod"], .forget)
    for changes in [[], [update], [forgotten]] {
      let judge = try PolicyEvaluator(SessionPolicy(changes).document)
      #expect(!judge.allows("rds:DeleteDBInstance", on: "arn:aws:rds:eu-west-1:1:db:prod"))
      #expect(judge.allows("rds:CreateDBInstance", on: "*"))
    }
    for action in [PlannedAction.deleteThenCreate, .createThenDelete] {
      let replaced = Self.change("aws_db_instance", ["arn": "arn:aws:rds:eu-west-1:1:db:prod"], action)
      let judge = try PolicyEvaluator(SessionPolicy([replaced]).document)
      #expect(judge.allows("rds:DeleteDBInstance", on: "arn:aws:rds:eu-west-1:1:db:prod"))
    }
  }

  @Test("A name with a wildcard or a variable in it stands for itself")
  func hostileNames() throws {
    for key in ["*", "a?c", "${aws:username}", "a*", "x/*", "${*}"] {
      let change = Self.change("aws_s3_object", ["bucket": "b", "key": .string(key)])
      let judge = try PolicyEvaluator(SessionPolicy([change]).document)
      #expect(judge.allows("s3:DeleteObject", on: "arn:aws:s3:::b/\(key)"), "\(key)")
      for other in ["other", "abc", "ada", "x/other", "ab"] {
        #expect(!judge.allows("s3:DeleteObject", on: "arn:aws:s3:::b/\(other)"), "\(key) and \(other)")
      }
    }
    let foreign = Self.change("aws_db_parameter_group", ["arn": "arn:aws:s3:::everything"])
    let policy = SessionPolicy([foreign])
    #expect(policy.omitted.first?.reason == "'aws_db_parameter_group.it' tells no ARN")
    #expect(!policy.document.contains("everything"))
  }

  @Test("What an object's destruction takes with it may be destroyed too, and only then")
  func more() throws {
    let rows: [(String, StructuredObject, action: String, on: String, other: String)] = [
      (
        "aws_s3_bucket", ["arn": "arn:aws:s3:::b", "force_destroy": true], "s3:DeleteObject", "arn:aws:s3:::b/k",
        "arn:aws:s3:::bb/k"
      ),
      (
        "aws_ami",
        [
          "arn": "arn:aws:ec2:eu-west-1::image/ami-1", "ebs_block_device": [.object(["snapshot_id": "snap-1"])],
        ], "ec2:DeleteSnapshot", "arn:aws:ec2:eu-west-1::snapshot/snap-1", "arn:aws:ec2:eu-west-1::snapshot/snap-2"
      ),
      (
        "aws_rds_cluster",
        [
          "arn": "arn:aws:rds:eu-west-1:1:cluster:c", "skip_final_snapshot": false,
          "final_snapshot_identifier": "last",
        ], "rds:DeleteDBCluster", "arn:aws:rds:eu-west-1:1:cluster-snapshot:last",
        "arn:aws:rds:eu-west-1:1:cluster-snapshot:first"
      ),
      (
        "aws_cloudwatch_log_group", ["arn": "arn:aws:logs:eu-west-1:1:log-group:/a:*"], "logs:DeleteLogGroup",
        "arn:aws:logs:eu-west-1:1:log-group:/a", "arn:aws:logs:eu-west-1:1:log-group:/ab"
      ),
    ]
    for row in rows {
      let judge = try PolicyEvaluator(SessionPolicy([Self.change(row.0, row.1)]).document)
      #expect(judge.allows(row.action, on: row.on), "\(row.0)")
      #expect(!judge.allows(row.action, on: row.other), "\(row.0)")
    }
    let kept = Self.change("aws_s3_bucket", ["arn": "arn:aws:s3:::b", "force_destroy": false])
    #expect(try !PolicyEvaluator(SessionPolicy([kept]).document).allows("s3:DeleteObject", on: "arn:aws:s3:::b/k"))
    let vault = Self.change(
      "aws_backup_vault", ["arn": "arn:aws:backup:eu-west-1:1:backup-vault:v", "force_destroy": true])
    #expect(SessionPolicy([vault]).omitted.contains { $0.name == "recovery points" })
    #expect(SessionPolicy([kept]).guarded.contains { $0.name == "recovery points" })
  }

  @Test("Too many names become one with a wildcard, which never stands for a whole service, or are left out and named")
  func tooMany() throws {
    let objects = (0..<400).map { index in
      Self.change("aws_s3_object", ["bucket": "uploads", "key": .string("homework-\(index).txt")])
    }
    let policy = SessionPolicy(objects)
    #expect(policy.document.count <= 2048)
    #expect(policy.widened == ["buckets and objects"])
    let judge = try PolicyEvaluator(policy.document)
    #expect(judge.allows("s3:DeleteObject", on: "arn:aws:s3:::uploads/homework-7.txt"))
    #expect(!judge.allows("s3:DeleteObject", on: "arn:aws:s3:::backups/homework-7.txt"))
    let queues = (0..<200).map { Self.change("aws_sqs_queue", ["arn": .string("arn:aws:sqs:eu-west-1:1:q\($0)")]) }
    let crowded = SessionPolicy(queues)
    #expect(crowded.document.count <= 2048)
    #expect(crowded.omitted.contains { $0.name == "queues" && $0.reason.contains("2048 characters") })
    #expect(crowded.guarded.contains { $0.name == "databases and their snapshots" })
  }
}
