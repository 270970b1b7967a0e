import Assessment
import Testing
import Vocabulary

@Suite struct FileChangeTests {
  typealias Scene = ToolCallScene

  struct Row: Sendable, CustomTestStringConvertible {
    var call: ToolCall
    var word: String
    var code: String?
    var testDescription: String { "\(word) \(call)" }
  }

  static let configuration = "/srv/app/infra/main.tf"
  static let production = "/srv/app/envs/prod/main.tf"

  static let protections: [Row] = [
    // In a work tree it is noticed, and asked about only where the folder says production.
    Row(
      call: Scene.edit(configuration, "prevent_destroy = true", "prevent_destroy = false"), word: "allow",
      code: "config.protection-removed"),
    Row(
      call: Scene.edit(production, "prevent_destroy = true", "prevent_destroy = false"), word: "ask",
      code: "config.protection-removed"),
    Row(
      call: Scene.edit("/srv/plain/main.tf", "prevent_destroy = true", "prevent_destroy = false"), word: "ask",
      code: "config.protection-unversioned"),
    Row(call: Scene.edit(production, "= 14", "= 1"), word: "ask", code: "config.protection-removed"),
    Row(call: Scene.edit(production, "= 14", "= 0"), word: "ask", code: "config.protection-removed"),
    Row(call: Scene.edit(production, "= 14", "= 30"), word: "allow", code: nil),
    Row(
      call: Scene.edit(production, "skip_final_snapshot     = false", "skip_final_snapshot = true"), word: "ask",
      code: "config.protection-removed"),
    Row(
      call: Scene.edit(production, "deletion_protection     = true", "# deletion_protection = true"), word: "ask",
      code: "config.protection-removed"),
    Row(
      call: Scene.edit(production, "  lifecycle {\n    prevent_destroy = true\n  }\n", ""), word: "ask",
      code: "config.protection-removed"),
    Row(call: Scene.edit(production, "\"courses\"", "\"lessons\""), word: "allow", code: nil),
    Row(call: Scene.edit(production, "\"main\" {", "\"primary\" {"), word: "allow", code: nil),
    // A part that does not occur in the file is compared by itself.
    Row(
      call: Scene.edit("/srv/app/envs/prod/db.tf", "force_destroy = false", "force_destroy = true"), word: "ask",
      code: "config.protection-removed"),
    Row(
      call: Scene.edit(
        "/srv/app/envs/prod/variables.tf", "variable \"deletion_protection\" {\n  default = true\n}",
        "variable \"deletion_protection\" {\n  default = false\n}"), word: "ask", code: "config.protection-removed"),
    Row(
      call: Scene.edit(
        "/srv/app/envs/prod/b.tf", "  versioning_configuration {\n    status = \"Enabled\"",
        "  versioning_configuration {\n    status = \"Suspended\""), word: "ask", code: "config.protection-removed"),
    Row(
      call: Scene.edit(
        "/srv/app/envs/prod/b.tf.json", "\"lifecycle\": [{\"prevent_destroy\": true}]",
        "\"lifecycle\": [{\"prevent_destroy\": false}]"), word: "ask", code: "config.protection-removed"),
    Row(
      call: Scene.edit("/srv/app/envs/prod/b.tf", "a = true # prevent_destroy = true", "a = true"), word: "allow",
      code: nil),
    Row(call: Scene.write(production, ""), word: "ask", code: "config.protection-removed"),
    Row(call: Scene.write(production, Scene.database), word: "allow", code: nil),
    Row(
      call: Scene.write(production, Scene.database + "resource \"aws_s3_bucket\" \"b\" {\n  force_destroy = true\n}\n"),
      word: "allow", code: nil),
    Row(
      call: Scene.write("/srv/app/envs/prod/new.tf", "resource \"aws_s3_bucket\" \"b\" { force_destroy = true }"),
      word: "allow", code: nil),
    Row(
      call: Scene.write(
        "/srv/app/envs/prod/x_override.tf",
        "resource \"aws_db_instance\" \"main\" {\n lifecycle {\n prevent_destroy = false\n }\n}"), word: "ask",
      code: "config.protection-removed"),
    Row(
      call: Scene.write("/srv/app/envs/prod/terraform.tfvars", "deletion_protection = false\n"), word: "ask",
      code: "config.protection-removed"),
    Row(call: Scene.write("/srv/app/envs/prod/notes.md", "prevent_destroy = false"), word: "allow", code: nil),
  ]

  static let guards: [Row] = [
    Row(call: Scene.write("/srv/app/infra/terraform.tfstate", "{}"), word: "deny", code: "state.file-overwritten"),
    Row(
      call: Scene.write("/home/ann/.claude/settings.json", "{}"), word: "deny", code: "guard.client-settings-weakened"),
    Row(
      call: Scene.write("/home/ann/.claude/settings.json", "{ no json"), word: "deny",
      code: "guard.client-settings-weakened"),
    Row(
      call: Scene.edit("/home/ann/.claude/settings.json", "\"timeout\":10", "\"timeout\":0"), word: "deny",
      code: "guard.client-settings-weakened"),
    Row(
      call: Scene.edit("/home/ann/.claude/settings.json", "\"matcher\":\"*\"", "\"matcher\":\"Read\""), word: "deny",
      code: "guard.client-settings-weakened"),
    Row(
      call: Scene.edit("/home/ann/.claude/settings.json", "\"disableSkillShellExecution\":true", "\"model\":\"m\""),
      word: "deny", code: "guard.client-settings-weakened"),
    Row(
      call: Scene.edit(
        "/home/ann/.claude/settings.json", "{\"hooks\":{",
        "{\"hooks\":{\"Stop\":[{\"hooks\":[{\"type\":\"command\",\"command\":\"x\",\"timeout\":\"9\"}]}],"),
      word: "deny", code: "guard.client-settings-weakened"),
    Row(call: Scene.edit("/home/ann/.claude/settings.json", "{\"hooks\"", "{\"model\":\"m\",\"hooks\""), word: "allow"),
    Row(
      call: Scene.write("/srv/app/.claude/settings.local.json", "{\"disableAllHooks\":true}"), word: "deny",
      code: "guard.client-settings-weakened"),
    Row(
      call: Scene.write("/srv/app/.claude/settings.json", "{\"permissions\":{\"allow\":[\"Bash(ls)\"]}}"), word: "allow"
    ),
    Row(
      call: Scene.write("/srv/app/.claude/settings.json", "{\"permissions\":{\"defaultMode\":\"bypassPermissions\"}}"),
      word: "ask", code: "guard.client-permissions-skipped"),
    Row(
      call: Scene.edit("/home/ann/.codex/config.toml", "tagout-hook codex", "true"), word: "deny",
      code: "guard.client-settings-weakened"),
    Row(
      call: Scene.write("/srv/app/.codex/config.toml", "[features]\nhooks = false\n"), word: "deny",
      code: "guard.client-settings-weakened"),
    Row(
      call: Scene.write("/etc/claude-code/managed-settings.json", "{}"), word: "deny",
      code: "guard.managed-settings-changed"),
    Row(call: Scene.write("/etc/codex/requirements.toml", ""), word: "deny", code: "guard.managed-settings-changed"),
    Row(call: Scene.write("/etc/tagout/policy.yaml", ""), word: "deny", code: "guard.policy-changed"),
    Row(call: Scene.write("/home/ann/.config/tagout/policy.yaml", ""), word: "deny", code: "guard.policy-changed"),
    Row(
      call: Scene.write("/home/ann/.local/state/tagout/ledger/decisions.jsonl", ""), word: "deny",
      code: "guard.record-changed"),
    Row(call: Scene.write("/usr/local/bin/tagout-hook", ""), word: "deny", code: "guard.program-changed"),
    Row(call: Scene.write("/srv/app/tagout.yaml", "rules: []"), word: "allow", code: "guard.project-policy-changed"),
    Row(call: Scene.write("/srv/app/src/tagout/main.swift", ""), word: "allow"),
    Row(
      call: Scene.write("/srv/app/.claude/commands/x.md", "go !`terraform destroy -auto-approve`"), word: "ask",
      code: "prompt.destroys"),
    Row(
      call: Scene.write("/srv/app/.claude/commands/x.md", "go !`git status` then `terraform destroy`"), word: "allow"),
    Row(
      call: .patch("*** Begin Patch\n*** Delete File: infra/terraform.tfstate\n*** End Patch\n"), word: "deny",
      code: "state.file-removed"),
    Row(
      call: .patch(
        "*** Begin Patch\n*** Update File: envs/prod/main.tf\n@@ lifecycle\n   lifecycle {\n-    prevent_destroy = true\n+    prevent_destroy = false\n   }\n*** End Patch\n"
      ),
      word: "ask", code: "config.protection-removed"),
    Row(
      call: .patch("*** Begin Patch\n*** Update File: infra/terraform.tfstate\n*** Move to: old.json\n*** End Patch\n"),
      word: "deny", code: "state.file-overwritten"),
    Row(
      call: .patch(
        "*** Begin Patch\n*** Add File: .claude/settings.local.json\n+{\"disableAllHooks\":true}\n*** End Patch\n"),
      word: "deny", code: "guard.client-settings-weakened"),
    Row(call: .patch("*** Begin Patch\n*** Add File: a.py\n+print(1)\n*** End Patch\n"), word: "allow"),
  ]

  @Test("A protection that a text no longer has is noticed", arguments: protections)
  func noticesProtections(row: Row) { check(row) }

  @Test("What keeps a guard in force may not be written away", arguments: guards)
  func keepsGuards(row: Row) { check(row) }

  private func check(_ row: Row) {
    let (word, codes, assessed) = Scene.judge(row.call)
    #expect(word == row.word, "\(codes)")
    if let code = row.code {
      #expect(codes.contains(code))
    } else {
      #expect(codes == [], "\(assessed.verdict.findings)")
    }
  }

  @Test("A protection that goes is a disarm of what it protected")
  func disarms() {
    let assessed = Scene.judge(Scene.edit(Self.production, "prevent_destroy = true", "prevent_destroy = false"))
      .assessed
    let effect = assessed.effects.first { $0.verb == .disarm }
    #expect(effect?.resource == Resource(kind: "configuration", role: .protection, name: "aws_db_instance.main"))
    #expect(effect?.reversibility == .recoverable(by: "git"))
    #expect(assessed.verdict.findings.first?.environment?.tier == .production)
  }
}
