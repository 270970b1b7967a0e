import Assessment
import TestSupport
import Testing
import Vocabulary

/// What is offered instead of a stopped command must not be stopped itself.
@Suite struct RemedyTests {
  private static let stopped = [
    "terraform destroy", "terraform apply", "terraform apply -auto-approve",
    "terraform apply -replace=aws_db_instance.main",
    "terraform state rm aws_db_instance.main", "terraform state mv a b", "terraform state push -force old.tfstate",
    "terraform taint aws_db_instance.main", "terraform refresh", "terraform force-unlock -force 1",
    "terraform workspace delete -force x", "terraform frobnicate", "terraform apply missing.tfplan",
    "rm -f terraform.tfstate", "mv terraform.tfstate old", "tar -xzf terraform-old-laptop.tar.gz -C infra", "rm -rf /",
    "cp old.tfstate terraform.tfstate", "rm backup.sql", "rm -rf .git", "sed -i s/prevent_destroy.*/x/ main.tf",
    "aws rds delete-db-instance --db-instance-identifier prod --skip-final-snapshot",
    "aws rds modify-db-instance --db-instance-identifier prod --backup-retention-period 0",
    "aws s3 rb s3://prod --force",
    "aws s3 rm s3://prod-backups --recursive", "aws dynamodb delete-table --table-name users",
    "aws ec2 delete-vpc --vpc-id vpc-0abc",
    "aws kms schedule-key-deletion --key-id k", "aws cloudformation delete-stack --stack-name prod",
    "terraform state rm x", "terraform workspace delete x", "terraform force-unlock 1",
    "terraform taint x", "terraform nosuch", "tofu state push x",
    "aws rds delete-db-instance --db-instance-identifier x", "aws s3 rb s3://x --force",
    "aws s3 rm s3://x --recursive", "aws kms schedule-key-deletion --key-id x", "aws nosuch x",
    "aws cloudformation deploy --stack-name x",
    "aws rds modify-db-instance --db-instance-identifier x --no-deletion-protection",
    "aws iam delete-user --user-name x", "rm -rf ~/work", "rm terraform.tfstate", "dd if=/dev/zero of=/dev/sda",
    "mkfs.ext4 /dev/sdb1", "chmod -R 777 /", "git reset --hard", "git clean -fdx", "git push --force origin main",
    "git push -f", "git branch -D x", "git stash clear", "git reflog expire --expire=now --all",
    "git commit --no-verify -m x", "git push --delete origin x", "kubectl delete ns x", "kubectl delete pvc --all",
    "kubectl delete deployment x", "kubectl drain x", "helm uninstall x", "kubectl scale deploy x --replicas=0",
    "kubectl nosuch", "docker volume rm x", "docker system prune --volumes -f", "docker compose down -v",
    "psql -h db.example.com -c 'DROP TABLE x'", "psql -h db.example.com -c 'DELETE FROM x'",
    "psql -h db.example.com -c 'TRUNCATE x'", "psql -h db.example.com -f missing.sql", "dropdb -h db.example.com x",
    "mysql -h db.example.com -e 'DROP DATABASE x'", "redis-cli -h r.example.com FLUSHALL",
    "mongosh mongodb://m.example.com/x --eval 'db.dropDatabase()'",
    "DATABASE_URL=postgres://db.example.com/x npx prisma migrate reset --force",
    "RAILS_ENV=production bin/rails db:drop", "python manage.py flush --noinput", "heroku pg:reset -a x",
    "gcloud sql instances delete x", "az group delete -n x --yes", "gh repo delete x/y --yes",
    "gcloud compute disks delete x", "gcloud projects delete x", "gcloud storage rm -r gs://x",
    "gcloud infra-manager deployments apply x", "gcloud frobnicate", "gcloud sql frobnicate", "gsutil frobnicate",
    "gsutil rm gs://x/y", "bq rm -f x.y", "bq frobnicate", "gcloud sql instances patch x --no-backup",
    "gcloud run services delete x", "gcloud iam service-accounts keys create k --iam-account x",
    "gcloud secrets delete x", "az disk delete -n x -g g", "az sql db delete -n x -g g -s s", "az frobnicate",
    "az vm frobnicate", "az keyvault delete -n x", "az lock delete -n x", "az ad sp credential reset --id x",
    "az storage account delete -n x", "az webapp delete -n x -g g",
    "vault kv destroy secret/x", "restic forget --keep-last 1 --prune", "rclone purge r:x", "pulumi destroy --yes",
    "curl -X DELETE https://api.example.com/v1/databases/x", "$(cat tool) destroy",
    "bash -c \"$(cat x) && terraform destroy\"", "terraform destroy 'unclosed",
    "claude --dangerously-skip-permissions -p x", "echo '{\"disableAllHooks\":true}' > ~/.claude/settings.json",
    "tagout uninstall claude-code", "tagout policy accept",
  ]

  private func assess(_ command: String) -> Assessed {
    Assessor().assess(.command(command, in: "/work/infra", environment: ["HOME": "/home/dev"])) { query in
      // A plan that was made and read: one that changes nothing.
      if case .savedPlan(let path, _) = query, path.hasSuffix("/tfplan") { return RemedyTests.readPlan }
      return .missing
    }
  }

  /// The least that is a saved plan: a complete one without changes (`planfile.proto`).
  private static let readPlan = Fact.members(
    [ArchiveMember(name: "tfplan", bytes: [0x08, 0x03, 0xC8, 0x01, 0x00, 0xD0, 0x01, 0x01])], digest: [])

  @Test("Every command that a remedy offers is allowed", arguments: stopped)
  func remediesPass(command: String) {
    let verdict = assess(command).verdict
    #expect(verdict.word != "allow", "\(command) is not stopped at all")
    for remedy in verdict.findings.compactMap(\.remedy) {
      for offered in RemedyText.commands(in: remedy) where !offered.hasPrefix("removed ") {
        let answer = assess(offered).verdict
        #expect(answer.word == "allow", "\(command) → `\(offered)` → \(answer)")
      }
    }
  }

  @Test("Everything above information that is stopped says what to do instead", arguments: stopped)
  func saysWhatToDo(command: String) {
    for finding in assess(command).verdict.findings where finding.severity > .warning {
      #expect(finding.remedy != nil, "\(command): \(finding.code)")
    }
  }
}
