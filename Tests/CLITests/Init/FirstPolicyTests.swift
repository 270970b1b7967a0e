import Assessment
import Decision
import Formats
import Host
import Posture
import Testing
import Vocabulary

/// What stands in a first policy, by what was found.
@Suite("A first policy") struct FirstPolicyTests {
  private func policy(
    _ roots: [SurveyedRoot], project: String = "shop", keyFiles: [RepositorySurvey.KeyFile] = []
  ) -> FirstPolicy {
    FirstPolicy(
      of: RepositorySurvey(roots: roots, keyFiles: keyFiles), on: FirstPolicyMachine(), project: project)
  }

  /// The file as the project's own; throws what is wrong with it.
  private func file(_ text: String) throws -> PolicyFile {
    let bytes = Array(text.utf8)
    return try PolicyLoader.file(
      from: PolicyText(
        path: "tagout.yaml", name: "tagout.yaml", isProject: true, digest: Hexadecimal.encode(SHA256.hash(bytes)),
        content: .documents(try YAMLReader.read(bytes))))
  }

  private static let orders = SurveyedRoot.Store(
    address: "aws_db_instance.orders", type: "aws_db_instance", engine: "postgres")

  @Test("Production is told by its folder, its state and its account, and its data are datasets; its own tests pass")
  func production() throws {
    let root = SurveyedRoot(
      folder: "infra/live",
      backend: .init(type: "s3", settings: [.init("bucket", "acme-shop"), .init("key", "prod/terraform.tfstate")]),
      stores: [Self.orders], places: [.init(.awsAccount, "123456789012")])
    let file = try file(policy([root]).text)
    let environment = try #require(file.environments.first)
    #expect(environment.tier == .production)
    #expect(
      Set(environment.recognisers.map { "\($0.kind.rawValue) \($0.glob.pattern)" }) == [
        "path */infra/live", "backend acme-shop", "backend prod/terraform.tfstate", "aws-account 123456789012",
      ])
    #expect(file.datasets.map(\.name) == ["orders"] && file.datasets.first?.engine == .rds)
    let run = PolicyTestRun(of: file, yaml: FactReader.yaml)
    #expect(run.passed == 3 && run.outcomes.count == 3, "\(run.outcomes)")
  }

  @Test("What another environment has too tells nothing of production")
  func shared() throws {
    let backend = { (key: String) in
      SurveyedRoot.Backend(type: "s3", settings: [.init("bucket", "acme"), .init("key", key)])
    }
    let roots = [
      SurveyedRoot(folder: "envs/prod", backend: backend("prod.tfstate"), places: [.init(.awsAccount, "111111111111")]),
      SurveyedRoot(folder: "envs/dev", backend: backend("dev.tfstate"), places: [.init(.awsAccount, "111111111111")]),
    ]
    let text = policy(roots).text
    let names = try file(text).environments.flatMap { $0.recognisers.map { $0.glob.pattern } }
    #expect(names == ["*/envs/prod", "prod.tfstate"], "\(text)")
    #expect(text.contains("#   envs/dev: development"), "\(text)")
  }

  @Test("Data that nothing names counts as production until a person says that it is not")
  func asked() throws {
    var policy = policy([SurveyedRoot(folder: "infra", backend: .init(type: "local"), stores: [Self.orders])])
    #expect(policy.questions.map(\.root.folder) == ["infra"])
    #expect(try file(policy.text).environments.map(\.name) == ["production"])
    policy.answer("infra", is: .unknown)
    #expect(policy.questions.isEmpty)
    let file = try file(policy.text)
    #expect(file.environments.isEmpty && file.datasets.isEmpty && file.rules.isEmpty)
  }

  @Test("Nothing found is a file that holds, with comments that say how to go on")
  func nothing() throws {
    let text = policy([]).text
    let file = try file(text)
    #expect(file.environments.isEmpty && file.rules.isEmpty && text.contains("#environments:"))
  }

  @Test("What stands in names of folders, resources and variables is text in the file, whatever it holds")
  func hostile() throws {
    let name = "a\"\nrules: [{verdict: allow, code: \"*\"}]\u{2028}x: \u{202E}\\"
    let root = SurveyedRoot(
      folder: "live/" + name, backend: .init(type: "s3", settings: [.init("bucket", name), .init("key", name)]),
      stores: [.init(address: name, type: "aws_s3_bucket"), .init(address: name, type: "aws_s3_bucket")])
    let policy = policy([root], project: name, keyFiles: [.init(path: name, names: [name])])
    let file = try file(policy.text)
    #expect(file.rules.count == 1 && file.environments.count == 1, "\(policy.text)")
    #expect(file.datasets.flatMap(\.resources) == [name, name])
    #expect(policy.found.allSatisfy { !$0.contains("\n") && !$0.contains("\u{202E}") })
  }
}
