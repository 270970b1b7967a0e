import Assessment
import CommandEffects
import Decision
import Host
import TestSupport
import Testing
import Vocabulary

/// The way that a finding names is open: what it quotes as a command passes the guard.
@Suite struct RemedyTests {
  /// One command for each of the kinds of findings, where nothing is known of the place.
  private static let commands = [
    "terraform destroy", "terraform apply", "terraform apply -auto-approve", "terraform apply tfplan",
    "terraform state rm x",
    "terraform workspace delete x", "terraform force-unlock 1", "terraform taint x", "terraform nosuch",
    "tofu state push x",
    "aws rds delete-db-instance --db-instance-identifier x", "aws s3 rb s3://x --force", "aws s3 rm s3://x --recursive",
    "aws kms schedule-key-deletion --key-id x", "aws nosuch x", "aws cloudformation deploy --stack-name x",
    "aws rds modify-db-instance --db-instance-identifier x --no-deletion-protection",
    "aws iam delete-user --user-name x",
    "rm -rf /", "rm -rf ~/work", "rm terraform.tfstate", "dd if=/dev/zero of=/dev/sda", "mkfs.ext4 /dev/sdb1",
    "chmod -R 777 /",
    "git reset --hard", "git clean -fdx", "git push --force origin main", "git push -f", "git branch -D x",
    "git stash clear",
    "git reflog expire --expire=now --all", "git commit --no-verify -m x", "git push --delete origin x",
    "kubectl delete ns x", "kubectl delete pvc --all", "kubectl delete deployment x", "kubectl drain x",
    "helm uninstall x",
    "kubectl scale deploy x --replicas=0", "kubectl nosuch", "docker volume rm x", "docker system prune --volumes -f",
    "docker compose down -v", "psql -h db.example.com -c 'DROP TABLE x'", "psql -h db.example.com -c 'DELETE FROM x'",
    "psql -h db.example.com -c 'TRUNCATE x'", "psql -h db.example.com -f missing.sql", "dropdb -h db.example.com x",
    "mysql -h db.example.com -e 'DROP DATABASE x'", "redis-cli -h r.example.com FLUSHALL",
    "mongosh mongodb://m.example.com/x --eval 'db.dropDatabase()'", "npx prisma migrate reset --force",
    "DATABASE_URL=postgres://db.example.com/x npx prisma migrate reset --force",
    "RAILS_ENV=production bin/rails db:drop",
    "python manage.py flush --noinput", "heroku pg:reset -a x", "gcloud sql instances delete x",
    "az group delete -n x --yes",
    "gh repo delete x/y --yes", "vault kv destroy secret/x", "restic forget --keep-last 1 --prune", "rclone purge r:x",
    "pulumi destroy --yes", "curl -X DELETE https://api.example.com/v1/databases/x",
    "curl -X DELETE http://localhost:9200/x",
    "$(cat tool) destroy", "bash -c \"$(cat x) && terraform destroy\"", "terraform destroy 'unclosed",
    "claude --dangerously-skip-permissions -p x",
    "echo '{\"disableAllHooks\":true}' > ~/.claude/settings.json", "tagout uninstall claude-code",
    "tagout policy accept",
  ]

  private static func assess(_ command: String) -> Assessed {
    var reader = FactReader()
    return Assessor().assess(.command(command, in: "/home/ann/shop", environment: ["HOME": "/home/ann"])) {
      reader.answer($0)
    }
  }

  @Test("Every command that a finding of a stopped command quotes passes the guard itself")
  func remediesPass() {
    var quoted: Set<String> = []
    for command in Self.commands {
      let assessed = Self.assess(command)
      #expect(assessed.verdict.word != "allow" || command.contains("localhost"), "\(command) is not stopped")
      for remedy in assessed.verdict.findings.compactMap({ $0.remedy }) {
        let parts = remedy.split(separator: "`", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() where index % 2 == 1 { quoted.insert(String(part)) }
      }
    }
    for command in quoted where command.contains(" ") {
      // A plan that was saved and read is what the route leads to; here there is none to be read.
      if command.contains("apply tfplan") { continue }
      #expect(Self.assess(command).verdict.word == "allow", "`\(command)` is named as the way and is itself stopped")
    }
    #expect(quoted.count > 20)
  }
}
