import Testing

/// Commands of one session in their order, and how the last one is answered.
struct SessionSequence: Sendable, CustomTestStringConvertible {
  var commands: [String]
  /// The answer to the last command, `allow`, `hold` or `deny`; nil when it is the same as without the others.
  var word: String?
  /// What the memory adds to it; nil when it adds nothing.
  var code: String?
  /// The minutes that pass before the last command.
  var minutes = 1
  var directory = "/srv/shop"

  init(
    _ commands: String..., then word: String? = nil, _ code: String? = nil, after minutes: Int = 1,
    in directory: String? = nil
  ) {
    self.commands = commands
    self.word = word
    self.code = code
    self.minutes = minutes
    if let directory { self.directory = directory }
  }

  var testDescription: String { commands.joined(separator: " → ") }
}

/// Sequences that the memory has a word in.
enum RememberedSequences {
  static let all: [SessionSequence] = [
    SessionSequence(
      "terraform destroy", "aws ec2 terminate-instances --instance-ids i-1", then: "deny", "session.escalation"),
    SessionSequence("terraform destroy", "aws ec2 delete-vpc --vpc-id vpc-0abc", then: "deny", "session.escalation"),
    SessionSequence(
      "terraform destroy", "aws rds delete-db-instance --db-instance-identifier shop --skip-final-snapshot",
      then: "deny", "session.escalation"),
    SessionSequence(
      "cd infra && terraform destroy -auto-approve",
      "aws rds delete-db-instance --db-instance-identifier shop --skip-final-snapshot", then: "deny",
      "session.escalation"),
    SessionSequence(
      "terraform destroy -auto-approve", "aws ecs delete-service --cluster shop --service web --force", then: "deny",
      "session.escalation"),
    SessionSequence(
      "terraform destroy", "aws cloudformation delete-stack --stack-name shop", then: "deny", "session.escalation"),
    SessionSequence(
      "terraform destroy", "aws elbv2 delete-load-balancer --load-balancer-arn arn:aws:elb:x:1:lb/app/shop/1",
      then: "deny", "session.escalation"),
    SessionSequence("terraform apply -destroy", "tofu destroy", then: "deny", "session.escalation"),
    SessionSequence("tofu destroy", "terraform apply -destroy -auto-approve", then: "deny", "session.escalation"),
    SessionSequence(
      "terraform destroy", "bash -c 'aws ec2 terminate-instances --instance-ids i-1'", then: "deny",
      "session.escalation"),
    SessionSequence(
      "terraform destroy", "sudo env A=1 aws ec2 delete-nat-gateway --nat-gateway-id nat-1", then: "deny",
      "session.escalation"),
    SessionSequence(
      "aws rds delete-db-instance --db-instance-identifier prod --skip-final-snapshot",
      "aws --profile ops rds delete-db-instance --db-instance-identifier prod --skip-final-snapshot", then: "deny",
      "session.escalation"),
    SessionSequence(
      "aws rds delete-db-instance --db-instance-identifier prod --skip-final-snapshot",
      "aws rds delete-db-instance --db-instance-identifier=prod --region eu-west-1 --skip-final-snapshot", then: "deny",
      "session.escalation"),
    SessionSequence(
      "aws rds delete-db-instance --db-instance-identifier prod --skip-final-snapshot",
      "terraform destroy -target=aws_db_instance.prod", then: "deny", "session.escalation"),
    SessionSequence(
      "aws rds modify-db-instance --db-instance-identifier prod --no-deletion-protection",
      "aws rds delete-db-instance --db-instance-identifier prod --skip-final-snapshot", then: "deny",
      "session.escalation"),
    SessionSequence(
      "aws --profile prod s3 rb s3://assets --force", "aws --profile prod s3api delete-bucket --bucket assets",
      then: "deny", "session.escalation"),
    SessionSequence(
      "aws --profile prod dynamodb delete-table --table-name users",
      "aws --profile prod ec2 terminate-instances --instance-ids i-1", then: "hold", "session.after-refusal"),
    SessionSequence(
      "aws cloudformation delete-stack --stack-name prod",
      "aws --profile prod ec2 delete-security-group --group-id sg-1", then: "hold", "session.after-refusal"),
    SessionSequence(
      "rm -rf /var/lib/postgresql", "find /var/lib/postgresql -delete", then: "deny", "session.escalation"),
    SessionSequence(
      "rm -rf /var/lib/postgresql", "rm -r -f /var/lib/postgresql/", then: "deny", "session.escalation"),
    SessionSequence(
      "rm dump.sql", "find . -name dump.sql -delete && rm ./dump.sql", then: "deny", "session.escalation"),
    SessionSequence("rm -f terraform.tfstate", "unlink terraform.tfstate", then: "deny", "session.escalation"),
    SessionSequence("aws ec2 delete-vpc --vpc-id vpc-0abc", "terraform destroy", then: "deny", "session.wider-scope"),
    SessionSequence(
      "aws ec2 terminate-instances --instance-ids i-dup1", "terraform destroy -auto-approve", then: "deny",
      "session.wider-scope"),
    SessionSequence(
      "aws ec2 delete-vpc --vpc-id vpc-0abc", "cd infra; terraform apply -destroy -auto-approve", then: "deny",
      "session.wider-scope"),
    SessionSequence(
      "rm -rf ../old/copy", "rm -rf ../old", then: "hold", "session.wider-local", in: "/home/dev/shop"),
    SessionSequence("rm -rf ../old/copy", "rm -rf ../old", then: "deny", "session.wider-scope"),
    SessionSequence(
      "terraform state rm aws_db_instance.shop",
      "aws rds delete-db-instance --db-instance-identifier shop --skip-final-snapshot", then: "deny",
      "session.disarm-then-destroy"),
    SessionSequence(
      "aws --profile staging rds modify-db-instance --db-instance-identifier shop --no-deletion-protection",
      "aws --profile staging rds delete-db-instance --db-instance-identifier shop --skip-final-snapshot", then: "hold",
      "session.disarm-then-destroy"),
    SessionSequence(
      "aws --profile staging s3api put-bucket-versioning --bucket files --versioning-configuration Status=Suspended",
      "aws --profile staging s3 rb s3://files --force", then: "hold", "session.disarm-then-destroy"),
    SessionSequence(
      "sed -i 's/prevent_destroy = true/prevent_destroy = false/' main.tf", "terraform destroy", then: "deny",
      "session.escalation"),
    SessionSequence(
      "terraform destroy", "aws ec2 terminate-instances --instance-ids i-1", then: "deny", "session.escalation",
      after: 59),
    SessionSequence(
      "aws rds delete-db-instance --db-instance-identifier prod --skip-final-snapshot",
      "aws --profile ops rds delete-db-instance --db-instance-identifier prod", then: "deny", "session.escalation",
      after: 700),
    SessionSequence(
      "aws --profile prod rds delete-db-instance --db-instance-identifier shopdb --skip-final-snapshot",
      "python3 -c \"import boto3; boto3.client('rds').delete_db_instance(DBInstanceIdentifier='shopdb')\"",
      then: "deny",
      "session.escalation"),
    SessionSequence(
      "aws --profile prod rds delete-db-instance --db-instance-identifier shopdb --skip-final-snapshot",
      "curl -X DELETE https://api.example.com/v1/databases/shopdb", then: "deny", "session.escalation"),
    SessionSequence(
      "aws --profile prod rds delete-db-instance --db-instance-identifier shopdb --skip-final-snapshot",
      "python3 - <<'EOF'\nimport boto3\nboto3.client('rds').delete_db_instance(DBInstanceIdentifier='shopdb')\nEOF",
      then: "deny", "session.escalation"),
    SessionSequence(
      "aws --profile prod rds delete-db-instance --db-instance-identifier shopdb --skip-final-snapshot",
      "dbctl destroy shopdb --yes", then: "hold", "session.after-refusal"),
    SessionSequence(
      "rm -rf /var/lib/postgresql", "python3 -c \"import shutil; shutil.rmtree('/var/lib/postgresql')\"", then: "deny",
      "session.escalation"),
    SessionSequence(
      "rm -rf /var/lib/postgresql", "node -e \"fs.unlink('/var/lib/postgresql', f)\"", then: "deny",
      "session.escalation"),
    SessionSequence(
      "rm -rf /var/lib/postgresql", "echo \"import shutil; shutil.rmtree('/var/lib/postgresql')\" | sudo python3",
      then: "deny",
      "session.escalation"),
    SessionSequence(
      "rm -rf /var/lib/postgresql", "python3 wipe.py --remove /var/lib/postgresql", then: "hold",
      "session.after-refusal"),
    SessionSequence(
      "terraform plan && terraform destroy", "aws ec2 terminate-instances --instance-ids i-1", then: "deny",
      "session.escalation"),
  ]
}
