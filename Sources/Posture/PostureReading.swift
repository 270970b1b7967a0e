/// Which files of a folder are read, and how much of each.
package enum PostureReading {
  /// Folders that hold nothing of a person's own.
  package static let skipped: Set<String> = [
    ".git", "node_modules", ".terragrunt-cache", "vendor", ".venv", "venv", "__pycache__", ".build", "dist", "target",
  ]
  /// Settings of agents that count in every folder below them, looked for up to the repository's root.
  package static let above = [
    ".claude/settings.json", ".claude/settings.local.json", ".codex/config.toml", ".gemini/settings.json",
    ".cursor/cli.json", ".cursor/permissions.json", ".vscode/settings.json", ".mcp.json", "opencode.json",
    ".aider.conf.yml", ".env", ".gitignore", "terragrunt.hcl", "root.hcl",
  ]

  /// Whether a file is Terraform code by its name.
  package static func isCode(_ path: String) -> Bool { RootReader.isConfiguration(FolderPath.name(path)) }

  /// The most bytes that are read of a file; nil when it is none of our business.
  package static func bound(of path: String) -> Int? {
    let name = FolderPath.name(path)
    if path.contains(".terraform/") { return name == "terraform.tfstate" ? 1 << 20 : nil }
    if RootReader.isConfiguration(name) || VariableFile.isOne(name) || name == ".terraform.lock.hcl" { return 8 << 20 }
    if name.hasSuffix(".tfstate") || name.hasSuffix(".tfstate.backup") { return 256 << 20 }
    if name.hasSuffix(".tfplan") || name == "tfplan" { return 256 << 20 }
    if AgentSettings.client(of: path) != nil || ScriptFile.isOne(path) { return 1 << 20 }
    if [".gitignore", ".terraform-version", "terragrunt.hcl", "root.hcl"].contains(name) { return 1 << 20 }
    return isKeyFile(name) ? 64 << 10 : nil
  }

  /// Whether a file may hold a key, by its name.
  private static func isKeyFile(_ name: String) -> Bool {
    if name.hasPrefix(".env") || name == "credentials" || name.contains("kubeconfig") || name == ".npmrc" {
      return true
    }
    if name == ".terraformrc" || name == ".netrc" || name == ".pgpass" { return true }
    return [".pem", ".key", ".p8", ".json", ".env", ".tfrc"].contains { name.hasSuffix($0) }
  }
}
