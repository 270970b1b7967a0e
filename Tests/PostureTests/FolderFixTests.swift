import TestSupport
import Testing
import Vocabulary

@testable import Posture

@Suite struct FolderFixTests {
  /// Code, and what its mended text must hold.
  static let table: [(name: String, text: String, wanted: [String])] = [
    (
      "nothing is written", "resource \"aws_db_instance\" \"a\" {\n  engine = \"postgres\"\n}\n",
      ["deletion_protection       = true", "final_snapshot_identifier = \"a-final\""]
    ),
    (
      "a block on one line", #"resource "aws_s3_bucket" "a" { bucket = "b" }"# + "\n",
      ["  bucket = \"b\"", "prevent_destroy = true"]
    ),
    ("an empty block", "resource \"aws_s3_bucket\" \"a\" {}\n", ["    prevent_destroy = true"]),
    (
      "a lifecycle that is there",
      "resource \"aws_s3_bucket\" \"a\" {\n  lifecycle {\n    ignore_changes = [tags]\n  }\n}\n",
      ["    ignore_changes = [tags]", "    prevent_destroy = true"]
    ),
    (
      "prevent_destroy is off",
      "resource \"aws_s3_bucket\" \"a\" {\n  lifecycle {\n    prevent_destroy = false\n  }\n}\n",
      ["prevent_destroy = true"]
    ),
    (
      "comments in a column",
      "resource \"aws_s3_bucket\" \"a\" {\n  bucket        = \"b\"  # the name\n  force_destroy = true # quick\n"
        + "  lifecycle {\n    prevent_destroy = true\n  }\n}\n",
      ["  bucket        = \"b\"   # the name", "  force_destroy = false # quick"]
    ),
    (
      "a snapshot for each",
      "resource \"aws_rds_cluster\" \"a\" {\n  for_each            = toset([\"x\"])\n  cluster_identifier  = \"orders_1\"\n"
        + "  skip_final_snapshot = true\n}\n",
      ["skip_final_snapshot = false", #"final_snapshot_identifier = "orders-1-${each.key}-final""#]
    ),
    (
      "a comment behind the brace", "resource \"aws_s3_bucket\" \"a\" { # the uploads\n  bucket = \"b\"\n\n}\n",
      ["{ # the uploads", "prevent_destroy = true"]
    ),
    (
      "a heredoc", "resource \"aws_s3_bucket\" \"a\" {\n  policy = <<-EOT\n    { \"a\": \"}\" }\n  EOT\n}\n",
      ["prevent_destroy = true"]
    ),
    (
      "words of another cloud", "resource \"aws_cognito_user_pool\" \"a\" {\n  name = \"n\"\n}\n",
      ["deletion_protection = \"ACTIVE\""]
    ),
    (
      "no bound on Terraform", "terraform {\n  backend \"s3\" {}\n}\n\nresource \"aws_sqs_queue\" \"a\" {}\n",
      [#"required_version = ">= 1.0, < 2.0""#]
    ),
  ]

  @Test("Each mended text holds what it should, and terraform fmt would not change it", arguments: table.map(\.name))
  func mended(_ name: String) throws {
    let row = try #require(Self.table.first { $0.name == name })
    let files = FolderFix(PostureSubject(.example(["main.tf": row.text]))).files
    let file = try #require(files.first { $0.path == "main.tf" })
    let text = String(decoding: file.new, as: UTF8.self)
    for wanted in row.wanted { #expect(text.contains(wanted), "\(text)") }
    for file in files { try expectFormatted(file.new) }
  }

  @Test("What is mended is not found again", arguments: table.map(\.name))
  func settled(_ name: String) throws {
    let row = try #require(Self.table.first { $0.name == name })
    let files = FolderFix(PostureSubject(.example(["main.tf": row.text]))).files
    var texts = ["main.tf": row.text]
    for file in files { texts[file.path] = String(decoding: file.new, as: UTF8.self) }
    #expect(FolderFix(PostureSubject(.example(texts))).files.isEmpty)
  }

  /// What stays as it is, because somebody has to decide it.
  static let untouched = [
    #"resource "aws_sqs_queue" "a" {}"#,
    "resource \"aws_db_instance\" \"a\" {\n  deletion_protection = var.x\n"
      + "  skip_final_snapshot = var.y\n  replicate_source_db = \"z\"\n}\n",
    "resource \"aws_s3_bucket\" \"a\" {\n  force_destroy = var.x\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n",
  ]

  @Test("What is computed or needs no guard stays as it is", arguments: untouched)
  func stays(_ text: String) {
    let pinned = "terraform {\n  required_version = \">= 1.5\"\n}\n"
    #expect(FolderFix(PostureSubject(.example(["main.tf": text, "versions.tf": pinned]))).files.isEmpty)
  }

  @Test("Providers get the version that the lock file names, in the form that is there")
  func pins() throws {
    let lock = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.100.0\"\n}\n"
    let table = [
      "terraform {\n  required_version = \">= 1.5\"\n}\nresource \"aws_sqs_queue\" \"a\" {}\n",
      "terraform {\n  required_version = \">= 1.5\"\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n"
        + "    }\n  }\n}\nresource \"aws_sqs_queue\" \"a\" {}\n",
      "terraform {\n  required_version = \">= 1.5\"\n  required_providers {\n    aws = { source = \"hashicorp/aws\" }\n  }\n}\n"
        + "resource \"aws_sqs_queue\" \"a\" {}\n",
      "terraform {\n  required_version = \">= 1.5\"\n  required_providers {\n    aws = \">= 4.0\"\n  }\n}\n"
        + "resource \"aws_sqs_queue\" \"a\" {}\n",
      "resource \"aws_sqs_queue\" \"a\" {}\n",
    ]
    for text in table {
      let files = FolderFix(PostureSubject(.example(["main.tf": text, ".terraform.lock.hcl": lock]))).files
      let all = files.map { String(decoding: $0.new, as: UTF8.self) }.joined()
      #expect(all.contains("~> 5.100"), "\(text) became \(all)")
      for file in files { try expectFormatted(file.new) }
    }
  }

  @Test("A diff is one that patch takes")
  func diff() throws {
    let old = (1...40).map { "line \($0)\n" }.joined()
    var lines = old.split(separator: "\n").map { $0 + "\n" }
    lines[4] = "changed\n"
    lines.insert("new\n", at: 30)
    lines.removeLast()
    lines.append("no end")
    let new = lines.joined()
    let diff = UnifiedDiff.text(path: "f", old: Array(old.utf8), new: Array(new.utf8))
    let script = """
      sh -c 'd=$(mktemp -d); cat > $d/p; seq 1 40 | sed "s/^/line /" > $d/f; (cd $d && patch -s -p1 < p) && cat $d/f; rm -r $d'
      """
    #expect(String(decoding: try Oracle.output(of: script, input: Array(diff.utf8)), as: UTF8.self) == new)
  }

  /// Terraform's own formatter has nothing to change. Without Terraform this says so and passes.
  private func expectFormatted(_ bytes: [UInt8]) throws {
    guard (try? Oracle.output(of: "command -v terraform", input: [])) != nil else {
      return print("terraform is not there to check the layout with")
    }
    let formatted = try Oracle.output(of: "terraform fmt -no-color - 2>/dev/null", input: bytes)
    #expect(String(decoding: formatted, as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
  }
}
