import Assessment
import Testing
import Vocabulary

@Suite("Programs that run others on a terminal of their own")
struct TerminalWrapperTests {
  private func word(_ command: String) -> String {
    Assessor().assess(.command(command, in: "/srv/app", environment: [:])) { _ in .missing }.verdict.word
  }

  @Test(
    "What they run is judged",
    arguments: [
      "script -qec 'terraform destroy' /dev/null", "script -c'terraform destroy'",
      "script --command='terraform destroy' log",
      "script -q /dev/null terraform destroy", "echo 'terraform destroy' | script -q log",
      "tmux new-session -d 'terraform destroy'", "tmux -L x new -d -s work -c /srv terraform destroy",
      "tmux neww 'cd infra && terraform destroy'", "tmux new -d -s a \\; send-keys -t a 'terraform destroy' Enter",
      "tmux send-keys -t 0 terraform Space destroy C-m", "tmux splitw -h -l 20 'terraform destroy'",
      "tmux run-shell -b 'terraform destroy'", "tmux if-shell true 'run-shell x' 'terraform destroy'",
    ])
  func judges(command: String) {
    #expect(word(command) == "deny")
  }

  @Test(
    "What runs nothing, or nothing that matters, passes",
    arguments: [
      "script -q log", "script -c 'make test' log", "tmux ls", "tmux attach -t terraform",
      "tmux new -s terraform-destroy",
      "tmux kill-session -t a", "tmux send-keys -t 0 'make test' Enter", "tmux send-keys -t 0 C-c", "tmux",
      "tmux new -d 'npm run dev'", "tmux capture-pane -p -t 'terraform destroy'",
    ])
  func passes(command: String) {
    #expect(word(command) == "allow")
  }
}
