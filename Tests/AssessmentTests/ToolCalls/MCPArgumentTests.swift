import Assessment
import CommandEffects
import Testing
import Vocabulary

/// An agent chooses the arguments: none of them may take back what a tool's name or another argument says.
@Suite struct MCPArgumentTests {
  typealias Row = MCPCallTests.Row

  static let added: [Row] = [
    Row("infra", "terraform_destroy", ["args": ["-auto-approve"]], "deny", "terraform.destroy"),
    Row("infra", "terraform_destroy", ["command": "true"], "deny", "terraform.destroy"),
    Row("rds", "delete_db_instance", ["id": "prod", "command": "true"], "ask", "mcp.destroys"),
    Row("rds", "delete_db_instance", ["id": "prod", "query": "SELECT 1"], "ask", "mcp.destroys"),
    Row("k8s", "delete_namespace", ["args": ["--wait"]], "deny", "mcp.destroys"),
    Row("http", "request", ["method": "DELETE", "url": "https://example.com/x", "script": "true"], "ask"),
    Row("tf", "apply", ["dir": "infra", "command": "true"], "hold", "terraform.apply-unread"),
    Row("rds", "delete_db_instance", ["id": "prod", "preview": true], "ask", "mcp.destroys"),
    Row("rds", "delete_db_instance", ["id": "prod", "x": .object(["noop": true])], "ask", "mcp.destroys"),
    Row("infra", "terraform_destroy", ["dry_run": true], "deny", "terraform.destroy"),
    Row("tf", "request_change", ["action": "destroy", "dry_run": true], "ask", "mcp.destroys"),
    Row("tf", "apply", ["dry_run": true], "ask", "mcp.destroys"),
    Row("shell", "execute", ["command": "set -e; terraform destroy -auto-approve"], "deny", "terraform.destroy"),
  ]

  static let shapes: [Row] = [
    Row("infra", "run", ["command": "destroy"], "deny", "terraform.destroy"),
    Row("infra", "run", ["program": "terraform", "args": ["destroy"]], "deny", "terraform.destroy"),
    Row("sh", "run", ["command": "terraform", "args": "destroy -auto-approve"], "deny", "terraform.destroy"),
    Row("sh", "run", ["command": "terraform destroy", "args": ["-auto-approve"]], "deny", "terraform.destroy"),
    Row("sh", "run", ["command": ["cd /srv", "terraform destroy -auto-approve"]], "deny", "terraform.destroy"),
    Row("sh", "run", ["commands": ["ls", "terraform destroy -auto-approve"]], "deny", "terraform.destroy"),
    Row("k8s", "kubectl_generic", ["command": "delete", "resourceType": "namespace", "name": "shop"], "deny"),
    Row("k8s", "pods_exec", ["name": "db", "command": ["sh", "-c", "rm -rf /data"]], "deny"),
    Row("docker", "docker_exec", ["container": "x", "command": "bash -c 'terraform destroy'"], "deny"),
    Row("docker", "docker", ["args": ["compose", "down", "-v"]], "ask"),
    Row("terraform", "terraform_state", ["args": ["rm", "aws_db_instance.x"]], "ask", "terraform.state-removed"),
    Row("aws", "call_aws", ["cli_command": "rds delete-db-instance --db-instance-identifier prod"], "deny"),
    Row("aws", "s3", ["command": "rm s3://shop --recursive"], "deny"),
    Row("gw", "call_tool", ["tool_name": "delete_db_instance", "arguments": .object(["id": "prod"])], "ask"),
    Row("azure", "storage", ["command": "storage_blob_delete"], "ask", "mcp.destroys"),
    Row("hcp", "action_run", ["run_action": "apply"], "hold", "terraform.apply-unread"),
    Row("terraform", "create_run", ["run_type": "plan_and_apply"], "hold", "terraform.apply-unread"),
    Row("es", "api", ["request": "DELETE /orders"], "ask", "mcp.destroys"),
    Row("aws", "call", ["operation": "ModifyDBInstance", "params": .object(["DeletionProtection": false])], "ask"),
    Row("s3", "empty_bucket", ["bucket": "b"], "ask", "mcp.destroys"),
    Row("rds", "disable_deletion_protection", ["id": "shop"], "ask", "mcp.destroys"),
    Row("kms", "schedule_key_deletion", ["id": "k"], "ask", "mcp.destroys"),
    Row("eks", "delete_node", ["name": "n"], "ask", "mcp.destroys"),
    Row("linode", "delete_block_volume", ["id": 3], "ask", "mcp.destroys"),
    Row("py", "run_python", ["code": "import shutil\nshutil.rmtree('/data')"], "deny"),
    Row(
      "x", "execute_code", ["language": "js", "code": "require('child_process').execSync('terraform destroy')"], "deny"),
    Row("gw", "call_tool", ["name": "run", "arguments": "{\"command\":\"terraform destroy\"}"], "deny"),
    Row("ide", "executeCode", ["code": "!rm -rf /srv/data"], "deny"),
    Row("dc", "interact_with_process", ["pid": 1, "input": "terraform destroy -auto-approve"], "deny"),
  ]

  /// A tool's own verb, with its arguments beside it.
  static let verbs: [Row] = [
    Row("filesystem", "delete_directory", ["path": "/srv/data"], "deny", "file.data-destroyed"),
    Row("fs", "rm", ["path": "/srv/data"], "deny", "file.data-destroyed"),
    Row("filesystem", "move_file", ["source": "/srv/app/infra/terraform.tfstate", "destination": "/tmp/x"], "ask"),
    Row("filesystem", "move_file", ["source": "/tmp/x", "destination": "/srv/app/infra/terraform.tfstate"], "deny"),
    Row("k8s", "kubectl_scale", ["name": "x", "namespace": "prod", "replicas": 0], "ask", "workload.stopped"),
    Row("k8s", "kubectl_delete", ["resourceType": "pvc", "name": "data", "namespace": "prod"], "deny"),
    Row("git", "git_push", ["remote": "origin", "branch": "main", "force": true], "hold"),
    Row("git", "git_reset", ["mode": "hard"], "ask", "git.work-discarded"),
    Row("git", "git_clean", ["force": true], "ask", "git.work-discarded"),
    Row("github", "update_ref", ["ref": "heads/main", "force": true], "ask", "mcp.destroys"),
    Row("aws", "rds_modify_db_instance", ["db_instance_identifier": "prod", "deletion_protection": false], "deny"),
    Row("aws", "use_aws", ["service_name": "rds", "operation_name": "delete_db_instance"], "deny"),
    Row("aws", "call", ["service": "ec2", "method": "terminateInstances", "InstanceIds": ["i-1"]], "ask"),
    Row("mongodb", "delete-many", ["collection": "users", "filter": .object([:])], "deny"),
    Row("mongodb", "update-many", ["collection": "users", "update": .object(["$unset": .object(["a": 1])])], "deny"),
    Row("mongodb", "aggregate", ["collection": "users", "pipeline": .array([.object(["$out": "orders"])])], "deny"),
    Row("redis", "redis_command", ["args": ["FLUSHDB"]], "deny"),
    Row("docker", "compose_down", ["volumes": true], "ask", "mcp.destroys"),
    Row("terraform", "create_run", ["isDestroy": "true"], "deny", "terraform.destroy"),
    Row("terragrunt", "run_all", ["command": "destroy"], "deny"),
    Row("vault", "vault", ["command": "kv metadata delete secret/x"], "deny"),
    Row("heroku", "heroku", ["command": "pg:reset DATABASE --confirm shop"], "deny"),
    Row("laravel", "artisan", ["command": "migrate:fresh --force"], "ask"),
    Row("django", "manage", ["command": "flush --noinput"], "deny"),
    Row("http", "fetch", ["url": "https://example.com/x", "options": .object(["method": "DELETE"])], "ask"),
    Row("s3", "s3_put_bucket_versioning", ["bucket": "b", "status": "Suspended"], "ask", "mcp.destroys"),
    Row("kms", "disable_key", ["id": "x"], "ask", "mcp.destroys"),
    Row("cron", "create_task", ["prompt": "run `terraform destroy -auto-approve`"], "ask", "prompt.destroys"),
    Row("gw", "execute", ["name": "rds_delete_db_instance"], "ask", "mcp.destroys"),
    Row("MCP_DOCKER", "mcp-exec", ["name": "delete_repo"], "ask", "mcp.destroys"),
    Row("applescript", "execute", ["code_snippet": "do shell script \"rm -rf /srv/data\""], "deny"),
  ]

  static let statements: [Row] = [
    Row("postgres", "query", ["sql": "DROP TABLE users"], "deny", "command.data-destroyed"),
    Row("postgres", "query", ["sql": "DELETE FROM users"], "deny", "command.data-destroyed"),
    Row("postgres", "query", ["sql": "/* x */ -- y\nDELETE FROM users"], "deny", "command.data-destroyed"),
    Row("postgres", "query", ["sql": "COMMIT; DROP SCHEMA public CASCADE;"], "deny", "command.container-destroyed"),
    Row("postgres", "query", ["sql": "COPY t TO PROGRAM 'sh -c id'"], "hold", "database.runs-program"),
    Row("postgres", "query", ["sql": "EXPLAIN ANALYZE DELETE FROM users"], "deny", "command.data-destroyed"),
    Row("postgres", "explain_query", ["sql": "DELETE FROM users", "analyze": true], "deny"),
    Row("postgres-dev", "query", ["sql": "DROP TABLE users"], "ask", "command.data-destroyed"),
    Row("postgres", "query", ["sql": "DROP TABLE users", "host": "localhost"], "ask", "command.data-destroyed"),
    Row("supabase", "apply_migration", ["name": "x", "query": "DROP TABLE users"], "deny"),
    Row("neon", "run_sql_transaction", ["sqlStatements": ["SELECT 1", "TRUNCATE users"]], "deny"),
    Row("mysql", "mysql_query", ["sql": "DROP DATABASE shop"], "deny"),
    Row("mssql", "execute", ["query": "TRUNCATE TABLE dbo.users"], "deny"),
    Row("sqlite", "read_query", ["query": "DROP TABLE users"], "ask", "command.data-destroyed"),
    Row("foo", "run", ["query": "drop table users"], "deny"),
    Row("redis", "execute_command", ["command": "FLUSHALL"], "deny"),
    Row("redis", "execute_command", ["command": "CONFIG", "args": ["GET", "x"]], "allow"),
    Row("mongo", "run_command", ["command": .object(["dropDatabase": 1])], "ask", "mcp.destroys"),
    Row("mongo", "eval", ["script": "db.dropDatabase()"], "deny"),
  ]

  static let harmless: [Row] = [
    Row("postgres", "query", ["sql": "SELECT * FROM users WHERE name = 'drop table x'"], "allow"),
    Row("postgres", "query", ["sql": "DELETE FROM users WHERE id = 1"], "allow"),
    Row("postgres", "explain_query", ["sql": "DELETE FROM users"], "allow"),
    Row("postgres", "query", ["sql": "SELECT 1", "sql_dialect": "postgres"], "allow"),
    Row("sqlite", "describe_table", ["table_name": "delete"], "allow"),
    Row("redis", "execute_command", ["command": "GET k"], "allow"),
    Row("mongo", "aggregate", ["pipeline": .array([.object(["$match": .object(["delete": 1])])])], "allow"),
    Row("github", "search_code", ["query": "DROP TABLE users"], "allow"),
    Row("context7", "search", ["query": "delete from a table in postgres"], "allow"),
    Row("linear", "list_issues", ["query": "drop table bug"], "allow"),
    Row("brave", "web_search", ["query": "drop table cascade postgres"], "allow"),
    Row("perplexity", "ask", ["query": "delete from a table"], "allow"),
    Row("k8s", "kubectl_get", ["args": ["pods"]], "allow"),
    Row("k8s", "kubectl_get", ["command": "pods -n prod"], "allow"),
    Row("k8s", "kubectl", ["command": "get pods -n prod"], "allow"),
    Row("k8s", "pods_exec", ["name": "db", "command": ["ls", "-l"]], "allow"),
    Row("k8s", "kubectl_describe", ["command": "pod x -n prod"], "allow"),
    Row("git", "git_log", ["args": ["HEAD~3"]], "allow"),
    Row("tf", "terraform_show", ["args": ["tfplan"]], "allow"),
    Row("tf", "terraform_plan", ["args": ["-out=x"]], "allow"),
    Row("tf", "terraform_state_list", ["args": ["-state=x"]], "allow"),
    Row("tf", "plan_destroy", ["dir": "x"], "allow"),
    Row("tf", "plan", ["destroy": true], "allow"),
    Row("terraform", "create_run", ["run_type": "plan_only"], "allow"),
    Row("x", "preview_delete", ["id": "prod"], "allow"),
    Row("x", "can_delete", ["id": "prod"], "allow"),
    Row("figma", "delete_node", ["id": "1:2"], "allow"),
    Row("slack", "delete_message", ["ts": "1"], "allow"),
    Row("github", "remove_label_from_issue", ["name": "bug"], "allow"),
    Row("shell", "run", ["command": "rm -rf node_modules"], "allow"),
    Row("shell", "run", ["command": "clear"], "allow"),
    Row("shell", "run", ["command": "create-react-app x && ls"], "allow"),
    Row("docker", "docker", ["args": ["ps", "-a"]], "allow"),
    Row("helm", "helm_list", ["args": ["-n", "prod"]], "allow"),
    Row("aws", "call_aws", ["cli_command": "rds describe-db-instances"], "allow"),
    Row("aws", "create_db", ["deletion_protection": false], "allow"),
    Row("azure", "storage", ["command": "storage_blob_list"], "allow"),
    Row(
      "playwright", "browser_evaluate", ["function": "() => [...document.all].find(x => x.remove())"], "allow"),
    Row("ide", "executeCode", ["code": "import pandas as pd\ndf.drop(columns=['a'])"], "allow"),
    Row("filesystem", "delete_file", ["path": "/srv/app/a.tmp"], "allow"),
    Row("filesystem", "delete_directory", ["path": "/srv/app/node_modules"], "allow"),
    Row("filesystem", "move_file", ["source": "/srv/app/a", "destination": "/srv/app/b"], "allow"),
    Row("git", "git_push", ["args": ["origin", "feature/x"]], "allow"),
    Row("git", "git_push", ["remote": "origin", "branch": "feature/x"], "allow"),
    Row("k8s", "kubectl_context", ["operation": "set", "name": "prod"], "allow"),
    Row("mongodb", "update-many", ["collection": "users", "filter": .object(["_id": 1])], "allow"),
    Row("github", "add_issue_comment", ["body": "mutation { delete }"], "allow"),
    Row("desktop-commander", "force_terminate", ["pid": 3], "allow"),
    Row("spotify", "remove_from_playlist", ["id": 1], "allow"),
    Row("unity", "manage_gameobject", ["action": "delete", "name": "Cube"], "allow"),
    Row("datadog", "get_logs", ["query": "service:x delete failed"], "allow"),
    Row("cloudwatch", "execute_query", ["query_string": "fields @message | filter like /delete/"], "allow"),
    Row("prometheus", "execute_query", ["query": "sum(rate(x[5m]))"], "allow"),
    Row("azure", "kusto", ["parameters": .object(["query": "StormEvents | take 10"])], "allow"),
    Row("serena", "replace_symbol_body", ["body": "os.system('rm -rf /')"], "allow"),
    Row("notion", "update-page", ["command": "replace_content", "new_str": "x"], "allow"),
    Row("fs", "write_file", ["path": "/srv/app/x.json", "content": "{\"command\":\"terraform destroy\"}"], "allow"),
    Row("gw", "call_tool", ["name": "run", "arguments": "{\"command\":\"ls\"}"], "allow"),
    Row("imdb", "movie", ["query": "Kill Bill"], "allow"),
    Row("supabase", "search_docs", ["query": "delete from users"], "allow"),
    Row("supabase", "get_logs", ["query": "delete failed"], "allow"),
    Row("cron", "create_task", ["prompt": "check the build"], "allow"),
    Row("aws", "use_aws", ["service_name": "s3", "operation_name": "list_buckets"], "allow"),
    Row("stripe", "process_payment", ["value": "terraform destroy"], "allow"),
  ]

  @Test("An argument more takes nothing back", arguments: added)
  func keepsWhatNamesSay(row: Row) { check(row) }

  @Test("Commands are found in whatever form they are given", arguments: shapes)
  func findsCommands(row: Row) { check(row) }

  @Test("A tool's own verb is read with its arguments as the command that does the same", arguments: verbs)
  func readsToolVerbs(row: Row) { check(row) }

  @Test("Statements are read in the language of the server", arguments: statements)
  func readsStatements(row: Row) { check(row) }

  @Test("What only reads, looks for words or changes trifles passes", arguments: harmless)
  func passes(row: Row) { check(row) }

  private func check(_ row: Row) {
    let (word, codes, assessed) = ToolCallScene.judge(
      .mcp(MCPCall(server: row.server, tool: row.tool, arguments: .object(row.arguments))))
    #expect(word == row.word, "\(assessed.verdict.findings)")
    if let code = row.code { #expect(codes.contains(code), "\(codes)") }
  }
}
