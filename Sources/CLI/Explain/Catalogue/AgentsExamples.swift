/// What of the family "Agents and the guard itself" passes and what is stopped.
enum AgentsExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = agents | Agents and the guard itself | Another agent without its checks, files changed by a patch, and Tagout's own settings.

    == claude | third | claude codex gemini qwen copilot cursor-agent amp droid kiro-cli q aider agy cline kimi opencode
    allow | - | claude -p 'explain this file'
    allow | - | codex exec 'fix the tests'
    confirm | - | claude --dangerously-skip-permissions -p 'clean up the cloud account'
    confirm | - | codex exec --dangerously-bypass-approvals-and-sandbox 'clean up'
    confirm | - | gemini --yolo -p 'clean up'

    == tagout | third | tagout
    allow | - | tagout doctor
    allow | - | tagout check command -- 'terraform destroy'
    deny | - | tagout uninstall claude-code
    deny | - | tagout policy accept tagout.yaml

    == apply_patch | third | apply_patch applypatch
    + terraform.tfstate
    allow | - | apply_patch $'*** Begin Patch\n*** Update File: src/app.ts\n@@\n-a\n+b\n*** End Patch'
    deny | - | apply_patch $'*** Begin Patch\n*** Delete File: terraform.tfstate\n*** End Patch'
    """#
}
