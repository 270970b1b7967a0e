import Formats
import TerraformPlans

/// Terraform's configuration language, as text and as a module of a plan's configuration.
enum HCLTarget: FuzzTarget {
  static let name = "hcl"
  static let seeds = texts([
    "resource \"aws_db_instance\" \"a\" {\n  count = var.n > 1 ? 2 : 1\n  lifecycle { prevent_destroy = true }\n}\n",
    "removed {\n  from = aws_s3_bucket.b\n  lifecycle {\n    destroy = false\n  }\n}\n# c\n/* d */ // e\n",
    "locals { a = \"${b[\"c\"].d}%{ if e }f%{ endif }\" }\nresource a b {\n  provisioner \"local-exec\" {\n"
      + "    when = destroy\n    command = <<-EOT\n      rm -rf ${path.module}\n    EOT\n  }\n}\n",
    "x = [for k, v in m : k => v... if v != null]\ny = { a = 1, \"b\" : 2 }\n", "terraform {\n  backend \"s3\" {}\n}",
  ])
  static let fixtureEnding = ".tf"

  static func run(_ bytes: [UInt8]) {
    do throws(FormatError) {
      _ = try HCLReader.read(bytes)
    } catch {
      precondition((0...bytes.count).contains(error.offset), "an error points outside its input")
    }
    let files = [
      PlanConfiguration.File(module: "", name: "main.tf", bytes: bytes),
      PlanConfiguration.File(module: "m", name: "main_override.tf", bytes: bytes),
      PlanConfiguration.File(module: "m", name: "x.tf.json", bytes: bytes),
    ]
    _ = TerraformConfiguration(PlanConfiguration(files: files))
  }
}
