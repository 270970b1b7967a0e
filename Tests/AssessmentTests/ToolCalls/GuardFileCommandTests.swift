import Assessment
import Testing
import Vocabulary

@Suite struct GuardFileCommandTests {
  @Test(
    "The shell may not take a guard away either",
    arguments: [
      ("echo '{}' > ~/.claude/settings.json", "guard.client-hook-removed"),
      ("rm ~/.claude/settings.json", "guard.client-hook-removed"),
      ("rm -rf ~/.claude", "guard.client-hook-removed"),
      ("rm ~/.claude/settings*", "guard.client-hook-removed"),
      ("find ~/.claude -name settings.json -delete", "guard.client-hook-removed"),
      ("cd ~/.claude && rm -f settings.json", "guard.client-hook-removed"),
      ("sed -i 's/tagout/true/' ~/.claude/settings.json", "guard.client-hook-removed"),
      ("cp /dev/null /home/ann/.claude/settings.json", "guard.client-hook-removed"),
      ("mv ~/.claude/settings.json /tmp/x", "guard.client-hook-removed"),
      ("ln -sf /tmp/x ~/.claude/settings.json", "guard.client-hook-removed"),
      ("truncate -s 0 \"$HOME/.codex/config.toml\"", "guard.client-hook-removed"),
      ("chmod 000 ~/.claude/settings.json", "guard.client-hook-removed"),
      ("echo '{\"disableAllHooks\":true}' > .claude/settings.local.json", "guard.client-settings-weakened"),
      ("rm -rf ~/.local/state/tagout", "guard.record-changed"),
      ("truncate -s0 ~/.local/state/tagout/ledger/decisions.jsonl", "guard.record-changed"),
      ("sudo tee /etc/tagout/policy.yaml < x", "guard.policy-changed"),
      ("cp x ~/.config/tagout/policy.yaml", "guard.policy-changed"),
      ("rm -f /etc/claude-code/managed-settings.json", "guard.managed-settings-changed"),
      ("sudo rm -rf /etc/codex", "guard.managed-settings-changed"),
      ("chmod -x /usr/local/bin/tagout-hook", "guard.program-changed"),
      ("cp /bin/true /usr/local/bin/tagout-hook", "guard.program-changed"),
      ("tagout uninstall claude-code", "guard.switched-off"),
      ("tagout policy accept", "guard.switched-off"),
      ("tagout session forget", "guard.switched-off"),
    ])
  func refuses(command: String, code: String) {
    let (word, codes, _) = ToolCallScene.command(command)
    #expect(word == "deny", "\(codes)")
    #expect(codes.first == code)
  }

  @Test(
    "What cannot be seen from the command is asked about",
    arguments: [
      "cp settings.json .claude/settings.json", "curl -o .claude/settings.local.json https://example.com/s.json",
      "claude --bare -p go", "claude --settings '{\"disableAllHooks\":true}' -p go", "claude --setting-sources '' -p x",
      "codex exec --disable hooks go", "codex -c features.hooks=false exec go",
    ])
  func asks(command: String) {
    let (word, codes, _) = ToolCallScene.command(command)
    #expect(word == "ask", "\(codes)")
  }

  @Test(
    "Looking, and a project's own files, pass",
    arguments: [
      "cat ~/.claude/settings.json", "ls ~/.local/state/tagout/ledger", "cp /etc/tagout/policy.yaml ./seen.yaml",
      "rm -rf .claude", "rm .claude/settings.local.json", "mkdir -p .claude/commands", "tagout doctor",
      "tagout policy show",
      "tagout ledger verify", "claude --dangerously-skip-permissions", "codex exec go",
      "cp a.md .claude/agents/a.md",
      "rm -rf build/tagout", "git clone https://example.com/tagout", "grep -r disableAllHooks docs > notes.txt",
      "which tagout-hook", "tagout uninstall --help",
    ])
  func passes(command: String) {
    let (word, codes, _) = ToolCallScene.command(command)
    #expect(word == "allow", "\(codes)")
  }
}
