/// Sequences that the memory must keep out of: what came before has nothing to do with the last command.
enum UnrememberedSequences {
  private static let destroyDB = "aws rds delete-db-instance --db-instance-identifier prod --skip-final-snapshot"

  static let all: [SessionSequence] = [
    SessionSequence("terraform destroy", "terraform plan -out=tfplan", then: "allow"),
    SessionSequence("terraform destroy", "terraform plan -destroy", then: "allow"),
    SessionSequence("terraform destroy", "terraform state list", then: "allow"),
    SessionSequence("terraform destroy", "terraform show", then: "allow"),
    SessionSequence("terraform destroy", "terraform destroy", then: "deny"),
    SessionSequence("terraform destroy", "terraform   destroy", then: "deny"),
    SessionSequence("terraform destroy", "terraform destroy", "terraform destroy", then: "deny"),
    SessionSequence("terraform destroy", "terraform state pull > state.backup.json", then: "allow"),
    SessionSequence("terraform destroy", "aws rds describe-db-instances", then: "allow"),
    SessionSequence(
      "terraform destroy", "aws rds create-db-snapshot --db-instance-identifier shop --db-snapshot-identifier s",
      then: "allow"),
    SessionSequence("terraform destroy", "rm -rf node_modules", then: "allow"),
    SessionSequence("terraform destroy", "rm -rf build dist .terraform", then: "allow"),
    SessionSequence("terraform destroy", "rm old_module/main.tf", then: "allow"),
    SessionSequence("terraform destroy", "git branch -D my-feature", then: "allow"),
    SessionSequence("terraform destroy", "mkdir -p a && touch a/b && rm a/b", then: "allow"),
    SessionSequence("terraform destroy", "ls -la", then: "allow"),
    SessionSequence("terraform destroy", "grep -r 'terraform destroy' docs", then: "allow"),
    SessionSequence("terraform destroy", "terraform init -input=false", then: "allow"),
    SessionSequence("terraform destroy", "cd ../envs/dev && terraform destroy -auto-approve", then: "allow"),
    SessionSequence("terraform destroy", "TF_WORKSPACE=pr-123 terraform destroy -auto-approve", then: "allow"),
    SessionSequence(
      "terraform destroy", "aws --profile dev ec2 terminate-instances --instance-ids i-1", then: "allow"),
    SessionSequence(
      "terraform destroy", "aws ec2 terminate-instances --instance-ids i-1", then: "hold", after: 61),
    SessionSequence(
      "terraform destroy", "aws ec2 terminate-instances --instance-ids i-1", then: "hold", after: 721),
    SessionSequence("terraform apply -auto-approve", "terraform plan -out=tfplan", then: "allow"),
    SessionSequence(
      "terraform apply -auto-approve", "aws ec2 terminate-instances --instance-ids i-1", then: "hold"),
    SessionSequence("terraform plan && rm -rf data && terraform destroy", "rm -rf data", then: "allow"),
    SessionSequence("rm -rf node_modules; terraform destroy", "find node_modules -delete", then: "allow"),
    SessionSequence("rm -rf ~/", "rm -rf build", then: "allow", in: "/home/dev/shop"),
    SessionSequence("rm -rf /", "rm -rf /tmp/x", then: "allow"),
    SessionSequence("rm -rf .", "rm -rf node_modules", then: "allow"),
    SessionSequence("rm backup.sql", "rm notes.txt", then: "allow"),
    SessionSequence("rm -rf /var/lib/postgresql", "ls /var/lib/postgresql", then: "allow"),
    SessionSequence("rm -f terraform.tfstate", "cp -n terraform.tfstate terraform.tfstate.keep", then: "allow"),
    SessionSequence(destroyDB, "aws rds describe-db-snapshots --db-instance-identifier prod", then: "allow"),
    SessionSequence(
      destroyDB,
      "aws rds create-db-snapshot --db-instance-identifier prod --db-snapshot-identifier prod-before-delete",
      then: "allow"),
    SessionSequence(
      destroyDB, "aws --profile dev rds delete-db-instance --db-instance-identifier scratch --skip-final-snapshot",
      then: "allow"),
    SessionSequence(
      destroyDB, "aws rds delete-db-instance --db-instance-identifier prod --final-db-snapshot-identifier last",
      then: "deny"),
    SessionSequence(destroyDB, "rm -rf prod", then: "allow"),
    SessionSequence(destroyDB, "python3 -c \"print('deleted_at of prod')\"", then: "allow"),
    SessionSequence(destroyDB, "python3 -c \"drop = 1; print('other')\"", then: "allow"),
    SessionSequence(destroyDB, "curl -X DELETE http://localhost:3000/prod", then: "allow"),
    SessionSequence(destroyDB, "curl https://api.example.com/v1/databases/prod", then: "allow"),
    SessionSequence(destroyDB, "git commit -m 'do not delete prod'", then: "allow"),
    SessionSequence(destroyDB, "echo 'delete prod' >> NOTES.md", then: "allow"),
    SessionSequence(destroyDB, "grep -rn 'delete prod' src | python3 -m json.tool", then: "allow"),
    SessionSequence(destroyDB, "python3 lint.py && echo 'delete prod'", then: "allow"),
    SessionSequence(destroyDB, "pytest -k 'delete and prod'", then: "allow"),
    SessionSequence(destroyDB, "python3 -c \"os.remove('production.log')\"", then: "allow"),
    SessionSequence(
      "aws ec2 delete-vpc --vpc-id vpc-1", "aws ec2 delete-vpc --vpc-id vpc-2", then: "hold"),
    SessionSequence(
      "aws ec2 terminate-instances --instance-ids i-1", "aws ec2 terminate-instances --instance-ids i-2",
      then: "hold"),
    SessionSequence("aws ec2 delete-vpc --vpc-id vpc-1", "terraform plan", then: "allow"),
    SessionSequence("rm -rf ../old", "rm -rf build", then: "allow"),
    SessionSequence("rm -rf ../old", "rm -rf ../old/copy", then: "hold"),
    SessionSequence("terraform state rm aws_db_instance.shop", "terraform plan -out=tfplan", then: "allow"),
    SessionSequence("terraform state rm aws_db_instance.shop", "rm -rf build", then: "allow"),
    SessionSequence(
      "terraform state rm aws_instance.web", "aws ec2 terminate-instances --instance-ids i-9", then: "hold"),
    SessionSequence("ls", "terraform destroy", then: "deny"),
    SessionSequence("rm -rf node_modules", "terraform destroy", then: "deny"),
    SessionSequence("terraform plan", "aws ec2 terminate-instances --instance-ids i-1", then: "hold"),
  ]
}
