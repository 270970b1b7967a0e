/// Sequences that the memory must keep out of: what came before has nothing to do with the last command.
enum UnrememberedSequences {
  private static let destroyDB = "aws rds delete-db-instance --db-instance-identifier prod --skip-final-snapshot"

  static let all: [SessionSequence] = [
    SessionSequence("terraform destroy", "terraform plan -out=tfplan"),
    SessionSequence("terraform destroy", "terraform plan -destroy"),
    SessionSequence("terraform destroy", "terraform state list"),
    SessionSequence("terraform destroy", "terraform show"),
    SessionSequence("terraform destroy", "terraform destroy"),
    SessionSequence("terraform destroy", "terraform   destroy"),
    SessionSequence("terraform destroy", "terraform destroy", "terraform destroy"),
    SessionSequence("terraform destroy", "terraform state pull > state.backup.json"),
    SessionSequence("terraform destroy", "aws rds describe-db-instances"),
    SessionSequence(
      "terraform destroy", "aws rds create-db-snapshot --db-instance-identifier shop --db-snapshot-identifier s"),
    SessionSequence("terraform destroy", "rm -rf node_modules"),
    SessionSequence("terraform destroy", "rm -rf build dist .terraform"),
    SessionSequence("terraform destroy", "rm old_module/main.tf"),
    SessionSequence("terraform destroy", "git branch -D my-feature"),
    SessionSequence("terraform destroy", "mkdir -p a && touch a/b && rm a/b"),
    SessionSequence("terraform destroy", "ls -la"),
    SessionSequence("terraform destroy", "grep -r 'terraform destroy' docs"),
    SessionSequence("terraform destroy", "terraform init -input=false"),
    SessionSequence("terraform destroy", "cd ../envs/dev && terraform destroy -auto-approve"),
    SessionSequence("terraform destroy", "TF_WORKSPACE=pr-123 terraform destroy -auto-approve"),
    SessionSequence(
      "terraform destroy", "aws --profile dev ec2 terminate-instances --instance-ids i-1"),
    SessionSequence(
      "terraform destroy", "aws ec2 terminate-instances --instance-ids i-1", after: 61),
    SessionSequence(
      "terraform destroy", "aws ec2 terminate-instances --instance-ids i-1", after: 721),
    SessionSequence("terraform apply -auto-approve", "terraform plan -out=tfplan"),
    SessionSequence(
      "terraform apply -auto-approve", "aws ec2 terminate-instances --instance-ids i-1"),
    SessionSequence("terraform plan && rm -rf data && terraform destroy", "rm -rf data"),
    SessionSequence("rm -rf node_modules; terraform destroy", "find node_modules -delete"),
    SessionSequence("rm -rf ~/", "rm -rf build", in: "/home/dev/shop"),
    SessionSequence("rm -rf /", "rm -rf /tmp/x"),
    SessionSequence("rm -rf .", "rm -rf node_modules"),
    SessionSequence("rm backup.sql", "rm notes.txt"),
    SessionSequence("rm -rf /var/lib/postgresql", "ls /var/lib/postgresql"),
    SessionSequence("rm -f terraform.tfstate", "cp -n terraform.tfstate terraform.tfstate.keep"),
    SessionSequence(destroyDB, "aws rds describe-db-snapshots --db-instance-identifier prod"),
    SessionSequence(
      destroyDB,
      "aws rds create-db-snapshot --db-instance-identifier prod --db-snapshot-identifier prod-before-delete"),
    SessionSequence(
      destroyDB, "aws --profile dev rds delete-db-instance --db-instance-identifier scratch --skip-final-snapshot"),
    SessionSequence(
      destroyDB, "aws rds delete-db-instance --db-instance-identifier prod --final-db-snapshot-identifier last"),
    SessionSequence(destroyDB, "rm -rf prod"),
    SessionSequence(destroyDB, "python3 -c \"print('deleted_at of prod')\""),
    SessionSequence(destroyDB, "python3 -c \"drop = 1; print('other')\""),
    SessionSequence(destroyDB, "curl -X DELETE http://localhost:3000/prod"),
    SessionSequence(destroyDB, "curl https://api.example.com/v1/databases/prod"),
    SessionSequence(destroyDB, "git commit -m 'do not delete prod'"),
    SessionSequence(destroyDB, "echo 'delete prod' >> NOTES.md"),
    SessionSequence(destroyDB, "grep -rn 'delete prod' src | python3 -m json.tool"),
    SessionSequence(destroyDB, "python3 lint.py && echo 'delete prod'"),
    SessionSequence(destroyDB, "pytest -k 'delete and prod'"),
    SessionSequence(destroyDB, "python3 -c \"os.remove('production.log')\""),
    SessionSequence(
      "aws ec2 delete-vpc --vpc-id vpc-1", "aws ec2 delete-vpc --vpc-id vpc-2"),
    SessionSequence(
      "aws ec2 terminate-instances --instance-ids i-1", "aws ec2 terminate-instances --instance-ids i-2"),
    SessionSequence("aws ec2 delete-vpc --vpc-id vpc-1", "terraform plan"),
    SessionSequence("rm -rf ../old", "rm -rf build"),
    SessionSequence("rm -rf ../old", "rm -rf ../old/copy"),
    SessionSequence("terraform state rm aws_db_instance.shop", "terraform plan -out=tfplan"),
    SessionSequence("terraform state rm aws_db_instance.shop", "rm -rf build"),
    SessionSequence(
      "terraform state rm aws_instance.web", "aws ec2 terminate-instances --instance-ids i-9"),
    SessionSequence("rm -rf scratch && aws ec2 delete-vpc --vpc-id vpc-1", "find scratch -delete"),
    SessionSequence("terraform state rm aws_instance.web && rm notes.txt", "unlink notes.txt"),
    SessionSequence("ls", "terraform destroy"),
    SessionSequence("rm -rf node_modules", "terraform destroy"),
    SessionSequence("terraform plan", "aws ec2 terminate-instances --instance-ids i-1"),
  ]
}
