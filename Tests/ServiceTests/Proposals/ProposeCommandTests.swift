import Formats
import Foundation
import Processes
import TestSupport
import Testing
import Vocabulary

/// The built `tagout` against a real server.
@Suite(.enabled(if: SSHKeys.isInstalled)) struct ProposeCommandTests {
  @Test("A folder is put forward without its residue, shown, listed, refused with a signature, and waited for")
  func folder() async throws {
    let pipeline = try await Pipeline()
    let script = """
      set -u; mkdir code; cd code; mkdir .terraform; echo secret > .terraform/x; echo '{}' > terraform.tfstate
      echo 'terraform {}' > main.tf
      "$0" propose --workspace shop --reason "bigger" --json > ../made.json 2> ../notes; echo "proposed $?"
      id=$(sed 's/.*"id":"\\([^"]*\\)".*/\\1/' ../made.json)
      "$0" proposal list --state proposed; echo "listed $?"
      "$0" proposal show "$id"; echo "shown $?"
      TAGOUT_TOKEN=$READER "$0" proposal reject "$id" --as grace --key "$KEY" --reason "not now"; echo "rejected $?"
      "$0" proposal wait "$id"; echo "waited $?"
      "$0" proposal approve "$id" < /dev/null; echo "approved $?"
      """
    let text = try await run(script, pipeline)
    for words in [
      "proposed 0", "listed 0", "shown 1", "rejected 0", "waited 20", "approved 1", "by claude of ada",
      "grace: not now",
    ] {
      #expect(text.contains(words), "\(words) is missing in \(text)")
    }
    #expect(text.contains("only a person may approve a proposal"), "\(text)")
  }

  @Test("Of a git repository only what is committed is sent")
  func commit() async throws {
    let pipeline = try await Pipeline()
    let script = """
      set -u; mkdir code; cd code; git init -q; echo 'terraform {}' > main.tf; git add main.tf
      git -c user.name=a -c user.email=a@b.c commit -qm one; echo 'resource "x" "y" {}' > smuggled.tf
      "$0" propose --workspace shop --commit HEAD --json | grep -o '"commit":"[0-9a-f]*"' | wc -c
      "$0" propose --workspace shop --commit HEAD 2>&1 | grep -o '^1 files'
      "$0" propose --workspace shop 2>&1 | grep -o '^2 files'
      "$0" propose --workspace shop --commit nothing; echo "none $?"
      """
    let text = try await run(script, pipeline)
    for words in ["52", "1 files", "2 files", "git has no commit \"nothing\"", "none 1"] {
      #expect(text.contains(words), "\(words) is missing in \(text)")
    }
  }

  @Test("A file of variables is named as it lies in what is sent, and one that is not sent is refused")
  func variableFiles() async throws {
    let pipeline = try await Pipeline()
    let script = """
      set -u; mkdir -p code/infra code/env; echo 'terraform {}' > code/infra/main.tf
      echo 'a = 1' > code/env/prod.tfvars; echo 'b = 1' > code/infra/b.tfvars; echo 'c = 1' > outside.tfvars
      names() { grep -o '"variableFiles":[^]]*]'; }
      "$0" propose code --directory infra --var-file code/env/prod.tfvars --var-file b.tfvars --workspace shop --json | names
      (cd code/infra; "$0" propose .. --directory infra --var-file ../env/prod.tfvars --workspace shop --json | names)
      "$0" propose code --directory infra --var-file outside.tfvars --workspace shop --json; echo "outside $?"
      "$0" propose code --replace terraform_data.a --workspace shop --json | grep -o '"replace":[^]]*]'
      "$0" propose --replace a --workspace shop -- aws s3 ls; echo "both $?"
      cd code; git init -q; git add .; git -c user.name=a -c user.email=a@b.c commit -qm one; rm env/prod.tfvars
      "$0" propose --commit HEAD --directory infra --var-file env/prod.tfvars --workspace shop --json | names
      """
    let text = try await run(script, pipeline)
    let lines = text.split(separator: "\n").map(String.init)
    let wanted = [
      #""variableFiles":["env/prod.tfvars","infra/b.tfvars"]"#, #""variableFiles":["env/prod.tfvars"]"#, "outside 1",
      #""replace":["terraform_data.a"]"#, "both 64", #""variableFiles":["env/prod.tfvars"]"#,
    ]
    #expect(lines.filter { wanted.contains($0) } == wanted, "\(text)")
    #expect(text.contains(#"no file of variables "outside.tfvars""#), "\(text)")
  }

  @Test("One exact command is put forward, assessed by the server, and needs two people and a restore point")
  func command() async throws {
    let pipeline = try await Pipeline()
    let made = try await run(
      "\"$0\" propose --workspace shop --json -- aws rds delete-db-instance --db-instance-identifier main", pipeline)
    let id = try #require(
      made.split(separator: "\"").first { $0.hasPrefix("p-") }.map(String.init), "\(made)")
    let lease = try await pipeline.lease("plan")
    let fencing = try #require(lease.object["fencing"]?.whole)
    let planned = try await pipeline.server.send(
      "POST", "/api/v1/runner/leases/\(fencing)/planned", token: pipeline.runner, json: .object(Pipeline.facts))
    #expect(planned.object["state"] == "held", "\(planned.text)")
    let shown = try await pipeline.show(id)
    #expect(shown["losses"]?.elements?.first?["kind"] == "data", "\(shown)")
    let missing = (shown["missing"]?.elements ?? []).compactMap(\.text).joined(separator: " ")
    #expect(missing.contains("No dataset of the policy names main") && missing.contains("restore point"), "\(missing)")
    // A key that lies in a file may be used by an agent: it does not count where data dies.
    let losses = (shown["losses"]?.elements ?? []).compactMap { $0["thing"] }
    let answer = try await pipeline.approve(
      id, by: pipeline.grace, more: ["acknowledged": .array(losses), "typedName": "shop-live"])
    #expect(answer.status == 403 && answer.text.contains("security key"), "\(answer.text)")
    let unread = try await pipeline.approve(id, by: pipeline.grace)
    #expect(unread.code == "approval.unread", "\(unread.text)")
  }

  private func run(_ script: String, _ pipeline: Pipeline) async throws -> String {
    let scratch = try ScratchFolder.make(in: pipeline.server.folder.path, prefix: "cli", isPassable: false)
    let command = ChildCommand(
      "bash", ["-c", script + "\n" + "true", BuiltProducts.path(of: "tagout").path()],
      environment: .inherited([
        "KEY": pipeline.grace.key, "READER": pipeline.reader, "TAGOUT_SERVER": pipeline.server.url,
        "TAGOUT_TOKEN": pipeline.agent, "CLAUDECODE": "",
      ]), workingDirectory: scratch.path, timeLimit: .seconds(120))
    let result = try await ProcessKeeper.with(scratch) { try await $0.run(command) }
    return result.text + result.errorText
  }
}
