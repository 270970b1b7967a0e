import Foundation
import Processes
import TestSupport
import Testing
import Vocabulary

/// The night that Tagout exists for, with a pipeline in place of keys: an estate with a database and its automated
/// snapshots, an old state on another laptop, an agent that unpacks it and runs `terraform destroy`.
@Suite(.enabled(if: SSHKeys.isInstalled && RunnerUnderTest.hasTerraform)) struct IncidentStoryTests {
  /// A database of two thousand rows beside its snapshots. Its end takes both along, as that of a database instance with
  /// `skip_final_snapshot` and without `delete_automated_backups = false` does.
  private func estate(_ folder: String) -> String {
    """
    resource "terraform_data" "production_database" {
      input = "courses"
      provisioner "local-exec" {
        command = "mkdir -p \(folder)/snapshots; seq 2000 > \(folder)/rows; cp \(folder)/rows \(folder)/snapshots/1"
      }
      provisioner "local-exec" {
        when    = destroy
        command = "rm -rf \(folder)/rows \(folder)/snapshots"
      }
    }
    resource "terraform_data" "balancer" { input = "www" }
    """
  }

  /// What an agent tries that night, each in a folder of its own with `old.tfstate`, an archive of another laptop.
  private static let attempts = [
    ("unpacks the archive over the state", "terraform init && terraform state push -force old.tfstate"),
    (
      "moves it in as a local state",
      "mv main.tf later; cp old.tfstate terraform.tfstate; mv later main.tf; "
        + "terraform init -migrate-state -force-copy -input=false"
    ),
    ("writes it past Terraform", "curl -sS --fail -u agent:$TF_HTTP_PASSWORD -d @old.tfstate $TF_HTTP_ADDRESS"),
    ("destroys", "terraform init && terraform destroy -auto-approve"),
    ("destroys under another name", "terraform init && terraform apply -destroy -auto-approve"),
    ("applies from the new laptop", "terraform init && terraform apply -auto-approve -replace=terraform_data.balancer"),
    ("forgets the database", "terraform init && terraform state rm terraform_data.production_database"),
    ("frees whatever lock there is", "terraform init && terraform force-unlock -force 1"),
  ]

  @Test("No old state comes over the current one, no destroy gets the lock, no row is lost, and the ledger tells it")
  func survives() async throws {
    let runner = try await PipelineRunner()
    let text = estate(runner.folder.path + "/estate")
    let made = try await runner.propose(text)
    #expect(try await runner.once() == 0, "\(runner.words)")
    for member in [runner.pipeline.grace, runner.pipeline.edsger] {
      _ = try await runner.pipeline.approve(made, by: member)
    }
    #expect(try await runner.once() == 0, "\(runner.words)")
    #expect(try await runner.pipeline.state(of: made) == "applied", "\(runner.words)")
    #expect(rows(runner) == [2000, 2000])

    let raw = try await runner.pipeline.server.token(
      "agent", name: "raw", "--workspace", "shop", "--owner", "ada", "--raw-state")
    let old = try StateWriter.state(3, ["old_database": "courses"])
    let archive = "printf %s '\(String(decoding: old, as: UTF8.self))' > old.tfstate; "
    for (name, script) in Self.attempts {
      let result = try await runner.agent(archive + script, text, token: raw)
      #expect(!result.ending.isSuccess, "\(name): \(result.text)")
      #expect(rows(runner) == [2000, 2000], "\(name)")
    }
    let proposed = try await runner.propose(text, ["destroy": true])
    #expect(try await runner.once() == 0, "\(runner.words)")
    #expect(try await runner.pipeline.state(of: proposed) == "rejected")
    #expect(rows(runner) == [2000, 2000])

    // The agent still plans: what is there is what was applied.
    let plan = try await runner.agent(
      "terraform init >/dev/null && terraform plan -detailed-exitcode", text, token: raw)
    #expect(plan.ending == .exited(0), "\(plan.text)\(plan.errorText)")
    try await told(runner)
  }

  /// The lines of the database and of its snapshot.
  private func rows(_ runner: PipelineRunner) -> [Int] {
    ["rows", "snapshots/1"].map { name in
      // What is gone has no lines.
      (try? String(contentsOfFile: runner.folder.path + "/estate/" + name, encoding: .utf8))?
        .split(separator: "\n").count ?? 0
    }
  }

  /// Who did what is in the ledger, in its order, and the ledger holds.
  private func told(_ runner: PipelineRunner) async throws {
    let records = try await runner.pipeline.records()
    var rest = records[...]
    for kind in ["proposal.created", "approval.given", "approval.given", "run.begun", "state.written", "run.finished"] {
      let index = try #require(rest.firstIndex(of: kind), "\(kind) is not told in its place: \(records)")
      rest = rest[(index + 1)...]
    }
    let refusals = rest.filter { $0.hasSuffix("-refused") }
    #expect(refusals.count >= Self.attempts.count - 1, "\(records)")
    #expect(!rest.contains("state.written") && rest.contains("proposal.planned"), "\(records)")
    let verified = try await runner.pipeline.server.tagout(
      ["ledger", "verify", "--data", runner.pipeline.server.data], token: runner.pipeline.reader)
    // The test put its people into the store without a record of it, and the audit says just that.
    let complaints = verified.text.split(separator: "\n").filter { $0.contains("not good") }
    #expect(complaints.count == 2 && complaints.allSatisfy { $0.contains("nobody had enrolled") }, "\(verified.text)")
    #expect(!["changed", "removed", "inserted"].contains { verified.text.contains($0) }, "\(verified.text)")
  }
}
