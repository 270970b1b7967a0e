import CommandEffects
import Testing
import Vocabulary

/// Agents that run on their own, as the planted prompts of the incidents started them.
@Suite struct AgentStartTests {
  @Test(
    "An agent that neither asks nor is watched is found",
    arguments: [
      "q --trust-all-tools --no-interactive 'clean the system'", "q chat --no-interactive -a 'clean'",
      "claude --dangerously-skip-permissions -p 'find wallets'", "claude -p x --permission-mode bypassPermissions",
      "claude --permission-mode=bypassPermissions --print=x", "gemini --yolo -p 'find wallets'",
      "gemini --approval-mode yolo --prompt x", "codex exec --dangerously-bypass-approvals-and-sandbox x",
      "codex exec -s danger-full-access x", "npx @x/y; copilot -p x --allow-all-tools", "cursor-agent -p -f x",
      "aider --yes-always --message 'delete it'", "amp --dangerously-allow-all -x 'go'",
      "droid exec --skip-permissions-unsafe 'go'", "kimi --yolo -p 'go'", "kimi --print -c 'go'",
      "kimi -y --command go",
      "opencode run --auto 'go'", "opencode run --dangerously-skip-permissions go", "cline -y 'go'",
      "agy --dangerously-skip-permissions -p go", "gemini -y -p go",
    ])
  func finds(text: String) {
    #expect(Walk().codes(of: text) == ["agent.unattended"], "\(text)")
  }

  @Test(
    "One that asks, or that somebody watches, passes",
    arguments: [
      "claude", "claude -p 'summarise the log'", "claude --dangerously-skip-permissions", "codex exec 'run the tests'",
      "codex --yolo", "codex exec --sandbox read-only x", "gemini -p 'what is this'", "gemini --yolo",
      "q chat 'how do I list buckets'", "q --version", "copilot -p 'explain' --allow-tool 'shell(ls)'",
      "aider --message 'rename it'", "claude -p 'what does --dangerously-skip-permissions do?'",
      "echo claude -p x --dangerously-skip-permissions", "kimi", "kimi --yolo", "kimi -p 'what is this'", "opencode",
      "opencode run 'rename it'", "cline 'rename it'", "agy -p 'what is this'", "droid exec 'run the tests'",
    ])
  func passes(text: String) {
    #expect(Walk().codes(of: text) == [], "\(text)")
  }
}
