import TerraformPlans
import TestSupport
import Testing
import Vocabulary

@testable import Posture

/// Estates of several files: what is followed, and what stays unknown.
@Suite struct PostureReadingTests {
  static func codes(_ files: [String: String]) -> Set<String> {
    Set(PostureRules.findings(in: PostureSubject(.example(files))).map(\.code.text))
  }

  static func finding(_ code: String, _ files: [String: String]) -> Finding? {
    PostureRules.findings(in: PostureSubject(.example(files))).first { $0.code.text == code }
  }

  private static let module =
    "variable \"protect\" {\n  default = false\n}\nresource \"aws_db_instance\" \"this\" {\n"
    + "  deletion_protection = var.protect\n}\n"

  @Test("A module's variable is what its call says, else its default")
  func moduleVariables() throws {
    let told = ["main.tf": "module \"db\" {\n  source  = \"./db\"\n  protect = true\n}\n", "db/main.tf": Self.module]
    #expect(!Self.codes(told).contains("posture.deletion-unprotected"))
    let untold = ["main.tf": "module \"db\" {\n  source = \"./db\"\n}\n", "db/main.tf": Self.module]
    let found = try #require(Self.finding("posture.deletion-unprotected", untold))
    #expect(found.evidence == .line("db/main.tf", 5) && found.message.contains("module.db.aws_db_instance.this"))
  }

  @Test("Files of variables, locals and conditions are followed; what is computed is unknown")
  func values() {
    let code =
      "variable \"env\" {}\nlocals {\n  is_prod = true\n}\nresource \"aws_rds_cluster\" \"a\" {\n"
      + "  deletion_protection = VALUE\n}\n"
    func codes(_ value: String, _ others: [String: String] = [:]) -> Set<String> {
      Self.codes(others.merging(["main.tf": code.replacing("VALUE", with: value)]) { $1 })
    }
    let production = ["terraform.tfvars": "env = \"prod\"\n"]
    #expect(!codes("local.is_prod").contains("posture.deletion-unprotected"))
    #expect(!codes("var.env == \"prod\" ? true : false", production).contains("posture.deletion-unprotected"))
    #expect(codes("var.env == \"prod\" ? false : true", production).contains("posture.deletion-unprotected"))
    #expect(codes("var.env != \"prod\"", production).contains("posture.protection-untold"))
    #expect(codes("var.env == \"prod\" ? true : false").contains("posture.protection-untold"))
    #expect(codes("contains([\"prod\"], var.env)", production).contains("posture.protection-untold"))
  }

  @Test("Override files win, and Terraform's JSON syntax is read")
  func syntaxes() {
    let code = "resource \"aws_db_instance\" \"a\" {\n  deletion_protection = true\n}\n"
    let override = "resource \"aws_db_instance\" \"a\" {\n  deletion_protection = false\n}\n"
    #expect(!Self.codes(["main.tf": code]).contains("posture.deletion-unprotected"))
    #expect(Self.codes(["main.tf": code, "a_override.tf": override]).contains("posture.deletion-unprotected"))
    let json = #"{"resource": {"aws_db_instance": {"a": {"skip_final_snapshot": true, "deletion_protection": true}}}}"#
    let codes = Self.codes(["main.tf.json": json])
    #expect(codes.contains("posture.final-snapshot-skipped") && !codes.contains("posture.deletion-unprotected"))
  }

  @Test("A state or a plan tells what the code only computes")
  func states() throws {
    let code = "resource \"aws_db_instance\" \"a\" {\n  deletion_protection = data.x.y.z\n}\n"
    var folder = PostureFolder.example(["main.tf": code])
    #expect(PostureRules.findings(in: PostureSubject(folder)).contains { $0.code == "posture.protection-untold" })
    folder.states = [
      PostureState(
        path: nil,
        state: .init(objects: [
          .init(
            address: "aws_db_instance.a", mode: .managed, type: "aws_db_instance", provider: "",
            attributes: .object(["deletion_protection": false]))
        ]))
    ]
    #expect(PostureRules.findings(in: PostureSubject(folder)).contains { $0.code == "posture.deletion-unprotected" })
  }

  @Test("Without code of its own each root below a folder is judged, and modules are not")
  func roots() {
    let root =
      "terraform {\n  backend \"consul\" {\n    path = \"p\"\n  }\n}\nmodule \"db\" {\n  source = \"../../m/db\"\n}\n"
    let files = [
      "envs/a/main.tf": root, "envs/b/main.tf": root, "m/db/main.tf": "resource \"aws_s3_bucket\" \"a\" {}\n",
      "modules/unused/main.tf": "resource \"aws_sqs_queue\" \"a\" {}\n",
    ]
    let found = PostureRules.findings(in: PostureSubject(.example(files)))
    #expect(found.count { $0.code == "posture.state-unversioned" } == 2)
    #expect(!found.contains { $0.code == "posture.state-local" })
  }

  @Test("A dataset's objective asks for longer retention")
  func objectives() {
    var folder = PostureFolder.example([
      "main.tf": "resource \"aws_db_instance\" \"orders\" {\n  backup_retention_period = 10\n}\n"
    ])
    folder.objectives = [
      PostureObjective(
        name: "orders", resources: [Glob("aws_db_instance.*")], seconds: 30 * 86_400, origin: "tagout.yaml:4")
    ]
    let found = PostureRules.findings(in: PostureSubject(folder)).first { $0.code == "posture.retention-short" }
    #expect(found?.severity == .high && found?.message.contains("tagout.yaml:4") == true)
  }

  @Test("Hostile code never traps, and mending it never makes it worse")
  func hostile() {
    let seeds =
      FolderFixTests.table.map { Array($0.text.utf8) }
      + [Array("module \"a\" {\n  source = \"./\"\n}\nmodule \"b\" {\n  source = \"../\"\n}\n".utf8)]
    let readable = Mutation.run(for: .milliseconds(1500), seed: 7, on: seeds) { bytes, _ in
      let folder = PostureFolder(files: [
        PostureFile(path: "main.tf", bytes: bytes), PostureFile(path: ".claude/settings.json", bytes: bytes),
      ])
      let subject = PostureSubject(folder)
      _ = PostureRules.findings(in: subject)
      for file in FolderFix(subject).files { _ = file.diff }
      return subject.roots.allSatisfy(\.problems.isEmpty)
    }
    #expect(readable > 0)
  }
}
