import Foundation
import Formats
import Processes
import TestSupport
import Testing
import Vocabulary

/// The built `tagout init` in repositories of several kinds.
@Suite("tagout init") struct InitCommandTests {
  /// A repository in a home of its own.
  private struct Repository {
    let folder: ScratchFolder
    let keeper: ProcessKeeper
    var path: String { folder.path + "/home/shop" }

    func write(_ name: String, _ text: String) throws {
      let url = URL(filePath: folder.path + "/home/" + name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    /// The text of the policy that was written; nil when there is none.
    var policy: String? {
      FileManager.default.contents(atPath: path + "/tagout.yaml").map { String(decoding: $0, as: UTF8.self) }
    }

    private var environment: [String: String] { ["HOME": folder.path + "/home", "PATH": "/usr/bin:/bin"] }

    func tagout(_ words: [String], agent: Bool = false) async throws -> ChildResult {
      try await keeper.run(
        ChildCommand(
          BuiltProducts.path(of: "tagout").path(percentEncoded: false), words,
          environment: .exactly(environment.merging(agent ? ["CLAUDECODE": "1"] : [:]) { $1 }), workingDirectory: path))
    }

    func type(_ words: [String], _ steps: [SessionStep]) async throws -> PersonTerminal.Outcome {
      try await PersonTerminal(
        argv: [BuiltProducts.path(of: "tagout").path(percentEncoded: false)] + words, directory: path,
        environment: environment, steps: steps
      ).run(keeper)
    }
  }

  private func inRepository(_ files: [String: String], _ body: @Sendable (Repository) async throws -> Void) async throws
  {
    let folder = try ScratchFolder.make(in: "/tmp", prefix: "tagout-init", isPassable: false)
    try await ProcessKeeper.with(folder) { keeper in
      let repository = Repository(folder: folder, keeper: keeper)
      try repository.write("shop/.git/HEAD", "ref: refs/heads/main\n")
      for (name, text) in files { try repository.write(name, text) }
      try await body(repository)
    }
  }

  private static let database = "resource \"aws_db_instance\" \"orders\" {\n  engine = \"postgres\"\n}\n"
  private static let bucket =
    "terraform {\n  backend \"s3\" {\n    bucket = \"acme-live\"\n    key = \"shop\"\n  }\n}\n"

  @Test(
    "What it writes is a policy whose tests pass, that shows, and that is read by every check",
    arguments: [
      ("local state", ["shop/main.tf": database, "shop/terraform.tfstate": "{\"version\": 4}"]),
      ("a backend", ["shop/infra/main.tf": bucket + database]),
      ("no Terraform", ["shop/app.py": "print(1)\n"]),
      ("two places", ["shop/envs/prod/main.tf": bucket + database, "shop/envs/dev/main.tf": database]),
      ("an agent and keys", ["shop/.claude/settings.json": "{}", "shop/.env": "API_TOKEN=hunter2\n"]),
    ])
  func writes(_ name: String, _ files: [String: String]) async throws {
    try await inRepository(files) { repository in
      let written = try await repository.tagout(["init", "--yes"])
      #expect(written.ending.isSuccess, "\(name): \(written.errorText)")
      for words in [["policy", "test"], ["policy", "show"], ["check", "command", "--", "ls"]] {
        let result = try await repository.tagout(words)
        #expect(
          result.ending.isSuccess, "\(name): \(words): \(result.text)\(result.errorText)\(repository.policy ?? "")")
      }
      #expect(!(written.text + (repository.policy ?? "")).contains("hunter2"))
    }
  }

  @Test("It tells what it found: states, data, agents, keys by name, and what nobody backs up")
  func tells() async throws {
    let files = [
      "shop/infra/main.tf": Self.bucket + "resource \"aws_s3_bucket\" \"uploads\" {}\n",
      "shop/.env": "DATABASE_URL=postgres://shop:hunter2@db/shop\n", ".claude/settings.json": "{}",
      ".aws/credentials": "[shop-admin]\naws_access_key_id = AKIAQWERTYUIOPASDFGH\naws_secret_access_key = hunter3\n",
    ]
    try await inRepository(files) { repository in
      let result = try await repository.tagout(["init", "--dry-run"])
      for words in [
        "infra: s3 (bucket acme-live, key shop)", "aws_s3_bucket.uploads in infra, and nothing here keeps a copy of it",
        "Claude Code, not guarded", ".env: DATABASE_URL", "~/.aws/credentials: shop-admin",
      ] {
        #expect(result.errorText.contains(words), "\(words) is missing in \(result.errorText)")
        #expect(result.text.contains(words), "\(words) is missing in \(result.text)")
      }
      #expect(!(result.text + result.errorText).contains("hunter"))
      #expect(repository.policy == nil, "--dry-run wrote a file")
    }
  }

  @Test("A policy that is there stays, unless a person says --force")
  func stays() async throws {
    try await inRepository(["shop/tagout.yaml": "version: 1\nprotect: mine\n"]) { repository in
      let refused = try await repository.tagout(["init", "--yes"])
      #expect(!refused.ending.isSuccess && refused.errorText.contains("already"), "\(refused.errorText)")
      let agent = try await repository.tagout(["init", "--yes", "--force"], agent: true)
      #expect(!agent.ending.isSuccess && agent.errorText.contains("only a person"), "\(agent.errorText)")
      #expect(repository.policy?.contains("mine") == true)
      let forced = try await repository.type(["init", "--yes", "--force"], [])
      #expect(forced.status == 0 && repository.policy?.contains("mine") == false, "\(forced.text)")
    }
  }

  @Test("On a terminal it asks about data that nothing names; no leaves the place out")
  func asks() async throws {
    try await inRepository(["shop/infra/main.tf": Self.database]) { repository in
      let outcome = try await repository.type(
        ["init"], [SessionStep(send: "", wait: "Is it production"), SessionStep(send: "n\n", wait: "Wrote")])
      #expect(outcome.failure.isEmpty && outcome.status == 0, "\(outcome.failure) \(outcome.text)")
      #expect(repository.policy?.contains("#environments:") == true, "\(repository.policy ?? "")")
    }
  }

  @Test("As JSON it gives the file's text and what was found")
  func json() async throws {
    try await inRepository(["shop/main.tf": Self.database]) { repository in
      let result = try await repository.tagout(["init", "--json", "--dry-run"])
      let value = try JSONReader.read(result.output)
      #expect(value["written"] == false && value["policy"]?.text?.contains("version: 1") == true)
      #expect(value["found"]?.elements?.isEmpty == false && repository.policy == nil)
    }
  }
}
