import CommandEffects
import Testing
import Vocabulary

@Suite struct AWSFindingTests {
  @Test(
    "A finding says what goes and what survives",
    arguments: [
      (
        "aws rds delete-db-instance --db-instance-identifier prod --skip-final-snapshot",
        "rds delete-db-instance deletes the db instance \"prod\": data go with it; no final snapshot is taken; "
          + "its automated backups go with it"
      ),
      (
        "aws rds delete-db-instance --db-instance-identifier prod --final-db-snapshot-identifier f "
          + "--no-delete-automated-backups",
        "rds delete-db-instance deletes the db instance \"prod\": data go with it; what survives: a final snapshot and "
          + "its automated backups"
      ),
      (
        "aws rds modify-db-instance --db-instance-identifier prod --backup-retention-period 0",
        "rds modify-db-instance destroys all automated backups: \"prod\""
      ),
      (
        "aws kms schedule-key-deletion --key-id k",
        "kms schedule-key-deletion schedules the key deletion \"k\": all that it protects goes with it; it can be kept by "
          + "cancel-key-deletion until the waiting time ends (30 days unless told otherwise)"
      ),
      (
        "aws secretsmanager delete-secret --secret-id s --force-delete-without-recovery",
        "secretsmanager delete-secret deletes the secret \"s\": data go with it; it is gone at once"
      ),
      (
        "aws ec2 terminate-instances --instance-ids a b c d e",
        "ec2 terminate-instances terminates the instances \"a\", \"b\", \"c\" and 2 more"
      ),
      (
        "aws s3 rb s3://b --force", "s3 rb --force destroys a bucket and every object in it: \"s3://b\""
      ),
      ("aws frob x", "\"frob\" is no command of aws that is known here"),
      ("aws rds $OP", "which command of aws this is cannot be told: the value of $OP"),
    ])
  func says(command: String, message: String) {
    #expect(AWSReading.inspection(of: command).findings.first?.message == message)
  }

  @Test(
    "The evidence is the operation with the words that decide",
    arguments: [
      ("aws rds delete-db-instance --skip-final-snapshot --db-instance-identifier p", "aws rds delete-db-instance"),
      (
        "aws rds modify-db-instance --db-instance-identifier p --no-deletion-protection --apply-immediately",
        "aws rds modify-db-instance --db-instance-identifier p --no-deletion-protection"
      ),
      ("aws s3 rm s3://b/a --recursive --quiet", "aws s3 rm s3://b/a --recursive"),
      ("aws s3 sync --delete a s3://b --quiet", "aws s3 sync --delete a s3://b"),
      ("aws --region x madeup y z", "madeup"),
      ("aws rds $OP z", "aws rds $OP"),
    ])
  func pointsAtWords(command: String, words: String) {
    guard case .text(let range)? = AWSReading.inspection(of: command).findings.first?.evidence else {
      Issue.record("no evidence in \(command)")
      return
    }
    #expect(String(decoding: Array(command.utf8)[range.start..<range.end], as: UTF8.self) == words)
  }

  @Test(
    "The environment names what told it",
    arguments: [
      ("aws dynamodb delete-table --table-name x --profile prod-eu", "profile \"prod-eu\""),
      ("AWS_PROFILE=prod aws dynamodb delete-table --table-name x", "AWS_PROFILE=prod"),
      ("aws dynamodb delete-table --table-name prod-x", "the name \"prod-x\""),
      ("aws dynamodb delete-table --table-name x", "nothing names the environment"),
      (
        "aws --endpoint-url http://localhost:4566 dynamodb delete-table --table-name x",
        "endpoint http://localhost:4566"
      ),
    ])
  func namesEnvironment(command: String, evidence: String) {
    #expect(AWSReading.inspection(of: command).findings.first?.environment?.evidence == evidence)
  }

  @Test("No remedy is itself held: each command in one is read without a finding", arguments: AWSReading.all)
  func remediesAreOpen(row: AWSReading) {
    for finding in AWSReading.inspection(of: row.command).findings {
      guard let remedy = finding.remedy, let start = remedy.firstRange(of: "aws ")?.lowerBound else { continue }
      let command = String(remedy[start...].prefix { $0 != ";" })
      let inspection = AWSReading.inspection(of: command)
      #expect(inspection.findings.isEmpty, "\(command)")
      #expect(!inspection.effects.isEmpty, "\(command)")
    }
  }

  @Test(
    "A flag that is taken back does not make a dry run",
    arguments: [
      "aws ec2 terminate-instances --instance-ids i --no-dry-run",
      "aws ec2 terminate-instances --instance-ids i --dry-run --no-dry-run",
      "aws ec2 terminate-instances --instance-ids i --dry-run=true",
      "aws rds delete-db-instance --db-instance-identifier p --dry-run",
      "aws s3 rm s3://b/a --dry-run",
      "aws ec2 terminate-instances --instance-ids i -- --dry-run",
    ])
  func isNoDryRun(command: String) {
    #expect(!AWSReading.inspection(of: command).findings.isEmpty)
  }
}
