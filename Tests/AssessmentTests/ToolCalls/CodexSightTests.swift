import Assessment
import Testing
import Vocabulary

@Suite struct CodexSightTests {
  static let codex = ClientSight(showsFolder: false, showsTyping: false)

  @Test(
    "What would take commands from its terminal is refused where typing is not seen",
    arguments: [
      "bash", "sh", "zsh", "bash -i", "bash -l", "env FOO=1 bash", "exec bash", "nohup sh", "sudo -i", "sudo su",
      "su -",
      "python3", "python3.12", "python -i x.py", "node", "ruby", "irb", "perl", "php -a", "psql",
      "psql -h db -U app shop",
      "mysql -h db -u root", "mongosh mongodb://db", "redis-cli", "redis-cli -h cache", "sqlite3 app.db",
      "rails console",
      "bin/rails c", "python manage.py shell", "php artisan tinker", "ssh host", "ssh -t user@host",
      "docker exec -it db sh",
      "docker exec -ti db /bin/bash", "docker run -it ubuntu", "docker attach web", "docker compose exec web bash",
      "kubectl exec -it web-0 -- bash", "kubectl debug -it web-0 --image=busybox -- sh", "tmux", "tmux attach -t 0",
      "screen -r", "vim notes.md", "gcloud compute ssh vm", "aws ssm start-session --target i-1",
      "heroku run bash -a shop",
      "cat | sh", "cat - | bash", "script /tmp/log", "cd /srv && bash", "true; python3", "(bash)", "busybox sh",
      "nix-shell -p hello", "iex -S mix",
    ])
  func refusesPrompts(command: String) {
    let (word, codes, _) = ToolCallScene.command(command, seenBy: Self.codex)
    #expect(word == "deny", "\(codes)")
    #expect(codes.contains("client.unseen-input"))
    #expect(!ToolCallScene.command(command).codes.contains("client.unseen-input"))
  }

  @Test(
    "What brings its commands along passes",
    arguments: [
      "bash -c 'ls'", "bash -lc ls", "bash build.sh", "sh ./x.sh arg", "echo ls | bash", "bash <<'E'\nls\nE",
      "bash -s < x.sh",
      "python3 x.py", "python3 -c 'print(1)'", "python -m pytest -x", "python3 - <<'E'\nprint(1)\nE", "node a.js",
      "node -e '1'", "node --version", "ruby -e 1", "perl -pe s/a/b/ x", "php -r 1", "psql -c 'select 1'",
      "psql -f q.sql",
      "psql -h a -U b -d c -Atc 'select 1'", "mysql -e 'select 1'", "mysql < dump.txt", "redis-cli ping",
      "redis-cli -h cache get k", "sqlite3 app.db 'select 1'", "mongosh --eval 'db.x.find()'", "rails server",
      "rails db:migrate:status",
      "ssh host uptime", "ssh -p 22 host 'ls -l'", "docker exec db ls", "docker exec -it db ls -l",
      "docker run --rm -it img make test",
      "docker compose up -d", "docker compose exec web ls", "kubectl get pods", "kubectl exec -it web-0 -- ls",
      "tmux ls",
      "tmux new -d 'make'", "vim --version", "git commit -m x", "sudo apt-get update", "cat a | grep b",
      "npm run build", "make",
      "su -c 'ls' ann", "nix-shell --run make", "iex --version",
    ])
  func passesCommands(command: String) {
    let (word, codes, _) = ToolCallScene.command(command, seenBy: Self.codex)
    #expect(word == "allow", "\(codes)")
  }

  @Test("A folder that the client does not show may raise and never lower")
  func folders() {
    func word(_ text: String, in folder: String, _ sight: ClientSight) -> String {
      ToolCallScene.judge(.command(text, in: folder, environment: [:]), seenBy: sight).word
    }
    let apply = "terraform apply -auto-approve"
    #expect(word(apply, in: "/srv/envs/dev", .whole) == "allow")
    #expect(word(apply, in: "/srv/envs/dev", Self.codex) == "hold")
    #expect(word("cd /srv/envs/dev && \(apply)", in: "/x", Self.codex) == "allow")
    #expect(word("terraform -chdir=/srv/envs/dev apply -auto-approve", in: "/x", Self.codex) == "allow")
    #expect(word("terraform destroy", in: "/srv/envs/prod", Self.codex) == "deny")
    #expect(word("terraform plan", in: "/srv/envs/dev", Self.codex) == "allow")
  }

  @Test("A file is read once for both readings, so that its size counts once")
  func readsOnce() {
    var asked: [FactQuery: Int] = [:]
    let script = Action.command("bash /srv/app/x.sh", in: "/srv/app", environment: [:])
    let assessed = Assessor().assess(script, seenBy: Self.codex) { query in
      asked[query, default: 0] += 1
      guard case .contents("/srv/app/x.sh", _) = query else { return .missing }
      return asked[query] == 1 ? .contents(Array("ls\n".utf8)) : .tooBig
    }
    #expect(asked.values.allSatisfy { $0 == 1 }, "\(asked)")
    #expect(asked.count > 0)
    #expect(assessed.verdict.word == "allow", "\(assessed.verdict)")
  }

  @Test("The refusal says how the folder can be shown")
  func remedy() {
    let findings = ToolCallScene.judge(
      .command("terraform apply -auto-approve", in: "/srv/envs/dev", environment: [:]), seenBy: Self.codex
    ).assessed.verdict.findings
    #expect(
      findings.contains { $0.code == "client.unseen-folder" && $0.remedy?.contains("cd /the/absolute/folder") == true })
  }
}
