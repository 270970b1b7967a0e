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
      ("rm ~/.cursor/hooks.json", "guard.client-hook-removed"),
      ("rm -rf ~/.cursor", "guard.client-hook-removed"),
      ("rm ~/.cursor/hook*", "guard.client-hook-removed"),
      ("rm -rf ~/.copilot/hooks", "guard.client-hook-removed"),
      ("rm -rf ~/.copilot", "guard.client-hook-removed"),
      ("rm ~/.copilot/hooks/*.json", "guard.client-hook-removed"),
      ("mv ~/.gemini/settings.json /tmp/x", "guard.client-hook-removed"),
      ("rm ~/.gemini/config/hooks.json", "guard.client-hook-removed"),
      ("sed -i 's/tagout-hook/true/' ~/.factory/settings.json", "guard.client-hook-removed"),
      ("rm ~/.config/opencode/plugins/tagout.js", "guard.client-hook-removed"),
      ("rm -rf ~/.config/amp/plugins", "guard.client-hook-removed"),
      ("chmod -x ~/Documents/Cline/Hooks/PreToolUse", "guard.client-hook-removed"),
      ("rm -rf ~/Documents/Cline/Hooks", "guard.client-hook-removed"),
      ("rm ~/.codeium/windsurf/hooks.json", "guard.client-hook-removed"),
      ("rm ~/.kiro/hooks/tagout.json", "guard.client-hook-removed"),
      ("echo > ~/.kimi/config.toml", "guard.client-hook-removed"),
      ("rm -f /etc/cursor/hooks.json", "guard.managed-settings-changed"),
      ("sudo rm -rf /etc/gemini-cli", "guard.managed-settings-changed"),
      ("rm /etc/github-copilot/policy.d/tagout.json", "guard.managed-settings-changed"),
      ("sudo tee /etc/windsurf/hooks.json < x", "guard.managed-settings-changed"),
      ("tagout uninstall gemini", "guard.switched-off"),
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
      "codex exec --disable hooks go", "codex -c features.hooks=false exec go", "opencode --pure run go",
      "kimi --config-file /tmp/x.toml", "copilot --config-dir=/tmp/x -p go", "cp x.json .cursor/hooks.json",
      "echo '{}' > .gemini/settings.json", "cp a.json .kiro/agents/a.json",
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
      "which tagout-hook", "tagout uninstall --help", "rm -rf .cursor", "mkdir -p .cursor/rules",
      "cp a.mdc .cursor/rules/a.mdc", "cat ~/.gemini/settings.json", "rm .github/workflows/old.yml",
      "cp ci.yml .github/workflows/ci.yml", "rm -rf node_modules/cline", "cp p.js .opencode/plugins/mine.js",
      "rm -rf .kiro/specs", "opencode run go", "kimi -p go",
    ])
  func passes(command: String) {
    let (word, codes, _) = ToolCallScene.command(command)
    #expect(word == "allow", "\(codes)")
  }
}
