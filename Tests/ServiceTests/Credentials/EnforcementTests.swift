import Formats
import Foundation
import Host
import Service
import TestSupport
import Testing
import Vocabulary

/// IAM decides: what stands between an agent and production is the credential, not the lock and not the hook.
@Suite(
  "With IAM enforced",
  .enabled(
    if: PlayedCloud.isHere && RunnerUnderTest.hasTerraform && PlayedCloud.mirror != nil && SSHKeys.isInstalled))
struct EnforcementTests {
  private static let provider = """
    terraform {
      required_providers {
        aws = { source = "hashicorp/aws" }
      }
    }
    provider "aws" {
      region                  = "eu-west-1"
      skip_metadata_api_check = true
      s3_use_path_style       = true
    }

    """
  private static let estate = """
    resource "aws_cloudwatch_log_group" "app" {
      name = "/production/app"
    }
    resource "aws_sqs_queue" "jobs" {
      name = "production-jobs"
    }

    """

  private let cloud: PlayedCloud
  private let users: StructuredValue

  /// The roles of the printed template, an estate that stands, and from then on IAM's word.
  init() throws {
    cloud = try PlayedCloud()
    users = try cloud.estate("users")
    let roles = try cloud.terraform("roles", RoleTemplate.aws + Self.provider.replacing(Self.requirement, with: ""))
    let names = ["readers": "agent", "runners": "runner"].map { name, user in
      "-var \(Oracle.quoted("\(name)=[\"\(users[user]?["arn"]?.text ?? "")\"]"))"
    }
    let made = try cloud.shell(
      "terraform apply -no-color -auto-approve -input=false \(names.joined(separator: " "))", cloud.variables(),
      in: roles)
    try #require(made.status == 0, "\(made.text)")
    _ = try cloud.estate("seed")
  }

  private static let requirement = """
    terraform {
      required_providers {
        aws = { source = "hashicorp/aws" }
      }
    }
    """

  /// The agent's environment: its keys are good for the role that reads, by `tagout credentials`.
  private func agent() throws -> [String: String] {
    let key = users["agent"]
    let config = """
      [profile production]
      credential_process = \(BuiltProducts.path(of: "tagout-server").path()) credentials aws --role read --from agent
      region = eu-west-1
      [profile agent]
      aws_access_key_id = \(key?["id"]?.text ?? "")
      aws_secret_access_key = \(key?["secret"]?.text ?? "")
      """
    try config.write(toFile: cloud.folder.path + "/agent.config", atomically: true, encoding: .utf8)
    var variables = cloud.variables()
    variables["AWS_CONFIG_FILE"] = cloud.folder.path + "/agent.config"
    variables["AWS_PROFILE"] = "production"
    variables["AWS_ACCESS_KEY_ID"] = nil
    variables["AWS_SECRET_ACCESS_KEY"] = nil
    return variables
  }

  @Test("Everything that the agent tries is refused by its credential; what people approved is applied by the runner's")
  func story() async throws {
    let place = try cloud.terraform("agent", Self.provider + Self.estate)
    let built = try cloud.shell("terraform apply -no-color -auto-approve -input=false", cloud.variables(), in: place)
    try #require(built.status == 0, "\(built.text)")
    _ = try cloud.estate("enforce")
    let before = try cloud.estate("inventory", users["admin"])
    #expect(before["buckets"] == ["production-uploads"] && before["databases"] == ["courses-production"])
    let agent = try agent()

    // It plans, even a destroy, and reads.
    let planned = try cloud.shell("terraform plan -destroy -no-color -input=false", agent, in: place)
    #expect(planned.status == 0 && planned.text.contains("2 to destroy"), "\(planned.text)")
    let seen = try cloud.shell("aws rds describe-db-instances --query 'DBInstances[].DBInstanceIdentifier'", agent)
    #expect(seen.status == 0 && seen.text.contains("courses-production"), "\(seen.text)")

    try (Self.provider).write(toFile: place + "/main.tf", atomically: true, encoding: .utf8)
    let deeds = [
      "terraform apply -lock=false -auto-approve -no-color -input=false",
      "terraform destroy -auto-approve -no-color -input=false",
      "aws rds delete-db-instance --db-instance-identifier courses-production --skip-final-snapshot",
      "aws s3 rb s3://production-uploads --force", "aws dynamodb delete-table --table-name sessions",
      "aws sts assume-role --role-arn arn:aws:iam::123456789012:role/tagout-apply --role-session-name me",
      "aws --profile agent sts assume-role --role-arn arn:aws:iam::123456789012:role/tagout-apply --role-session-name me",
      "aws --profile agent rds delete-db-instance --db-instance-identifier courses-production --skip-final-snapshot",
      "aws iam create-access-key --user-name runner",
    ]
    for deed in deeds { try expectRefused(deed, try cloud.shell(deed, agent, in: place)) }
    let script = """
      import boto3
      boto3.client("dynamodb").delete_table(TableName="sessions")
      """
    try expectRefused("boto3", try cloud.python(script, agent))
    #expect(try cloud.estate("inventory", users["admin"]) == before)

    try await approvedRun()
    let after = try cloud.estate("inventory", users["admin"])
    #expect(after["queues"] == ["production-approved", "production-jobs"], "\(after)")
    #expect(after["databases"] == before["databases"] && after["tables"] == before["tables"])
  }

  private func expectRefused(_ deed: String, _ answer: (status: Int32, text: String)) throws {
    #expect(answer.status != 0, "\(deed): \(answer.text)")
    let words = ["AccessDenied", "not authorized", "UnauthorizedOperation", "403"]
    #expect(words.contains { answer.text.contains($0) }, "\(deed): \(answer.text)")
  }

  /// Two people approve; the runner takes on the role that writes for this one proposal.
  private func approvedRun() async throws {
    let policy = """
      version: 1
      rules:
        - code: plan.secrets-in-clear
          environment: production
          verdict: approval 2
          tests: []
      approvals:
        mode: team
        people: [ada, grace, edsger]
        count: 2
      """
    let runner = try await PipelineRunner(policy: policy)
    let id = try await runner.propose(
      Self.provider + """
        variable "note" {
          default   = "a secret of the test"
          sensitive = true
        }
        resource "aws_sqs_queue" "approved" {
          name = "production-approved"
          tags = { note = var.note }
        }
        """)
    let settings = "AWS_ENDPOINT_URL=\(cloud.endpoint)\nAWS_REGION=eu-west-1\nAWS_EC2_METADATA_DISABLED=true\n"
    try AtomicFile.write(Array(settings.utf8), to: cloud.folder.path + "/run.env")
    let role = "arn:aws:iam::123456789012:role/tagout-"
    let options =
      [
        "--environment-plan", cloud.folder.path + "/run.env", "--environment-apply", cloud.folder.path + "/run.env",
        "--read-role", role + "read", "--write-role", role + "apply", "--provider-mirror",
        try #require(PlayedCloud.mirror), "--allow-provider", "hashicorp/aws", "--allow-host",
        "127.0.0.1:\(cloud.port)",
      ] + (Sandboxes.work ? ["--sandboxed"] : [])
    var variables = cloud.variables(users["runner"])
    for name in ["TF_CLI_CONFIG_FILE", "HOME"] { variables[name] = nil }
    #expect(try await runner.once(options, variables: variables) == 0, "\(runner.words)")
    if try await runner.pipeline.state(of: id) == "held" {
      for member in [runner.pipeline.grace, runner.pipeline.edsger] {
        let answer = try await runner.pipeline.approve(id, by: member)
        try #require(answer.status == 200, "\(answer.text)")
      }
    }
    #expect(try await runner.pipeline.state(of: id) == "approved", "\(runner.words)")
    #expect(try await runner.once(options, variables: variables) == 0, "\(runner.words)")
    let log = try await runner.pipeline.server.send(
      "GET", "/api/v1/proposals/\(id)/log", token: runner.pipeline.reader)
    #expect(try await runner.pipeline.state(of: id) == "applied", "\(runner.words) \(log.text)")
    try await checkRecords(runner, id, log.text)
  }

  /// Who it worked as is a record; the secret is nowhere.
  private func checkRecords(_ runner: PipelineRunner, _ id: String, _ log: String) async throws {
    let core = try await ServerCore.open(runner.pipeline.server.data)
    let lines = try await core.store.read { try $0.ledgerLines(from: 0, limit: 10_000) }
    let begun = try lines.map { try JSONReader.read($0) }.first { $0["kind"] == "run.begun" }
    let credential = begun?["details"]?["credential"]?.text ?? ""
    #expect(credential.contains(":assumed-role/tagout-apply/tagout-\(id) with the key ASIA"), "\(credential)")
    #expect(log.contains("it works as arn:aws:sts::123456789012:assumed-role/tagout-read/tagout-\(id)"), "\(log)")
    #expect(log.contains("it works as arn:aws:sts::123456789012:assumed-role/tagout-apply/tagout-\(id)"), "\(log)")
    #expect(log.contains("its session destroys nothing that the plan does not"), "\(log)")
    let text = lines.map { String(decoding: $0, as: UTF8.self) }.joined() + log
    for word in ["SecretAccessKey", "AWS_SECRET", users["runner"]?["secret"]?.text ?? "none"] {
      #expect(!text.contains(word), "\(word)")
    }
  }
}
