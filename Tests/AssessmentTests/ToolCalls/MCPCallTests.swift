import Assessment
import CommandEffects
import Testing
import Vocabulary

@Suite struct MCPCallTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var server: String
    var tool: String
    var arguments: StructuredObject
    var word: String
    var code: String?
    var testDescription: String { "\(server) \(tool) \(word)" }

    init(_ server: String, _ tool: String, _ arguments: StructuredObject, _ word: String, _ code: String? = nil) {
      (self.server, self.tool, self.arguments, self.word, self.code) = (server, tool, arguments, word, code)
    }
  }

  static let rows: [Row] = [
    Row("tf", "apply", ["dir": "infra"], "hold", "terraform.apply-unread"),
    Row("tf", "destroy", ["dir": "infra"], "deny", "terraform.destroy"),
    Row("tf", "request_change", ["dir": "infra", "action": "destroy"], "deny", "terraform.destroy"),
    Row("tf", "plan", ["dir": "infra"], "allow"),
    Row("tagout", "check_command", ["command": "terraform -chdir=prod destroy"], "allow"),
    Row("tagout", "propose_change", ["workspace": "prod", "destroy": true], "allow"),
    Row("tagout", "run_command", ["command": "terraform -chdir=prod destroy"], "deny", "terraform.destroy"),
    Row("tagout-2", "check_command", ["command": "terraform -chdir=prod destroy"], "deny", "terraform.destroy"),
    Row("tf-dev", "apply", ["dir": "infra"], "allow", "terraform.apply-unread"),
    Row(
      "terraform", "ExecuteTerraformCommand", ["command": "destroy", "working_directory": "/srv/envs/prod"], "deny",
      "terraform.destroy"),
    Row("terraform", "ExecuteTerraformCommand", ["command": "plan", "working_directory": "/srv/envs/prod"], "allow"),
    Row(
      "terraform", "run", ["command": "terraform", "args": ["destroy", "-auto-approve"]], "deny", "terraform.destroy"),
    Row("terraform", "run", ["args": ["destroy"]], "deny", "terraform.destroy"),
    Row(
      "aws", "call_aws",
      ["cli_command": "aws rds delete-db-instance --db-instance-identifier shop --skip-final-snapshot"], "deny",
      "command.data-destroyed"),
    Row("aws", "call_aws", ["cli_command": "aws s3 ls"], "allow"),
    Row("aws", "rds", ["request": .object(["command": "aws s3 rb s3://shop --force"])], "deny"),
    Row("shell", "execute_command", ["command": "terraform destroy -auto-approve"], "deny", "terraform.destroy"),
    Row("shell", "run", ["command": "ls -la"], "allow"),
    Row("iterm", "write_to_terminal", ["command": "rm -rf /"], "deny"),
    Row("kubernetes", "kubectl_delete", ["resourceType": "namespace", "name": "shop"], "deny", "mcp.destroys"),
    Row("kubernetes", "pods_list", ["namespace": "prod"], "allow"),
    Row(
      "kubernetes", "kubectl_delete", ["resourceType": "pod", "name": "x", "namespace": "dev"], "allow", "mcp.destroys"),
    Row("kind-local", "delete_namespace", ["namespace": "x"], "allow", "mcp.destroys"),
    Row("local", "delete_namespace", ["namespace": "prod"], "ask", "mcp.destroys"),
    Row("github", "delete_repo", ["owner": "a", "repo": "b"], "ask", "mcp.destroys"),
    Row("github", "deleteRepository", ["repo": "b"], "ask", "mcp.destroys"),
    Row("github", "delete_comment", ["id": 1], "allow"),
    Row("github", "list_deleted", [:], "allow"),
    Row("github", "create_pull_request", ["title": "delete all"], "allow"),
    Row("mongodb", "drop-collection", ["collection": "users"], "ask", "mcp.destroys"),
    Row("mongodb", "find", ["collection": "users"], "allow"),
    Row("neon", "delete_project", ["projectId": "p"], "ask", "mcp.destroys"),
    Row("http", "request", ["method": "DELETE", "url": "https://example.com/v1/x"], "ask", "mcp.destroys"),
    Row("http", "request", ["method": "GET", "url": "https://example.com/v1/x"], "allow"),
    Row("memory", "delete_entities", ["entityNames": ["a"]], "allow"),
    Row("helm", "uninstall", ["release": "shop", "dry_run": true], "ask", "mcp.destroys"),
    Row("helm", "uninstall", ["release": "shop"], "ask", "mcp.destroys"),
    Row("context7", "search", ["query": "terraform destroy docs"], "allow"),
    Row("filesystem", "delete_file", ["path": "/srv/app/infra/terraform.tfstate"], "deny", "state.file-removed"),
    Row("filesystem", "write_file", ["path": "/srv/app/a.py", "content": "x"], "allow"),
    Row(
      "filesystem", "write_file", ["path": "/home/ann/.claude/settings.json", "content": "{}"], "deny",
      "guard.client-settings-weakened"),
    Row(
      "filesystem", "edit_file",
      ["path": "/srv/app/envs/prod/main.tf", "edits": .array([.object(["oldText": "= 14", "newText": "= 1"])])], "ask",
      "config.protection-removed"),
    Row("mongodb", "find-one-and-delete", ["collection": "users"], "ask", "mcp.destroys"),
    Row("mongodb", "findOneAndDelete", ["collection": "users"], "ask", "mcp.destroys"),
    Row("railway", "graphql", ["query": "mutation { volumeDelete(volumeId: \"v\") }"], "ask", "mcp.destroys"),
    Row("railway", "graphql", ["query": "query { project(id: \"p\") { deletedAt } }"], "allow"),
    Row("redis", "flushall", [:], "ask", "mcp.destroys"),
    Row("drive", "restore_deleted_file", ["id": "x"], "allow"),
    Row("browser", "clear_console", [:], "allow"),
    Row("db", "check_delete_permission", ["table": "x"], "allow"),
    Row("http", "request", ["method": "DELETE", "url": "http://localhost:3000/x"], "allow", "mcp.destroys"),
    Row("tf", "generic", ["command": "destroy", "args": ["-auto-approve"]], "deny", "terraform.destroy"),
    Row("github", "delete_file", ["path": "a.md", "branch": "x"], "allow"),
    Row("git", "git_reset", ["repo_path": "/srv/app"], "allow"),
    Row("serena", "delete_lines", ["relative_path": "a.py"], "allow"),
    Row("docker", "container_remove", ["id": "x"], "ask", "mcp.destroys"),
    Row("slack", "post_message", ["text": "terraform destroy"], "allow"),
    Row("weather", "forecast", ["city": "Bern"], "allow"),
  ]

  @Test("A call of an MCP tool is judged by its arguments, else by its names", arguments: rows)
  func judges(row: Row) {
    let (word, codes, assessed) = ToolCallScene.judge(
      .mcp(MCPCall(server: row.server, tool: row.tool, arguments: .object(row.arguments))))
    #expect(word == row.word, "\(assessed.verdict.findings)")
    if let code = row.code { #expect(codes.contains(code)) }
  }

  @Test("Arguments of any depth and number are looked at within bounds")
  func bounds() {
    var deep: StructuredValue = ["rm -rf /"]
    for _ in 0..<1000 { deep = .object(["x": deep]) }
    let wide = StructuredValue.array(Array(repeating: .object(["command": "ls"]), count: 5000))
    let call = MCPCall(server: "s", tool: "t", arguments: .object(["a": deep, "b": wide]))
    #expect(ToolCallScene.judge(.mcp(call)).word == "allow")
  }
}
