import Formats
import TestSupport
import Testing
import Vocabulary

@Suite struct HCLOracleTests {
  /// Makes a plan of a configuration that has only outputs and shows it as JSON.
  private static let terraform = """
    sh -c 'folder=$(mktemp -d) && trap "rm -rf $folder" EXIT && cat > $folder/main.tf && cd $folder && \
    export TF_CLI_CONFIG_FILE=/dev/null CHECKPOINT_DISABLE=1 && terraform init -input=false > init.log && \
    terraform plan -input=false -out=p > plan.log && terraform show -json p'
    """

  /// Expressions that are written out, as people write them.
  private static let literals = [
    #""plain""#, #""tab\tquote\" back\\slash""#, #""\u00e9 \U0001F600""#, #""$${kept} %%{kept} $5 100%""#,
    #""${"nested ${"twice"}"}""#, #""a${1}${true}${"b"}""#, "true", "false", "0", "-17", "3.25", "-1e3", "12345678901",
    "[]", "{}", "[1, 2, 3,]", "[\"a\", [true, false], {}]", "{ a = 1\n b = \"two\" }",
    "{ \"quoted key\" = [1], c : 2 }",
    "<<EOT\nline one\n  line \"two\" $${x}\n\nEOT", "<<-EOT\n      indented\n        more\n\n      EOT",
    "(\"in parentheses\")",
    "[\n  # comment\n  1, // other\n  2 /* third */\n]", "{\n  a = <<EOT\ntext\nEOT\n  b = 2\n}", "\"\"",
    "\"#not a comment\"",
    "[{ a = \"}\" }, { b = \"]\" }]",
  ]

  // Not there: no other way to ask.
  private static let hasTerraform = (try? Oracle.output(of: "command -v terraform", input: [])) != nil

  @Test(
    "Literals have the values that Terraform gives them", .enabled(if: hasTerraform, "terraform is not installed"))
  func literals() throws {
    let file = Self.literals.enumerated().map { "output \"o\($0)\" {\n  value = \($1)\n}\n" }.joined()
    let json = try Oracle.output(of: Self.terraform, input: Array(file.utf8))
    let outputs = try #require(try JSONReader.read(json)["planned_values"]?["outputs"])
    let body = try HCLReader.read(Array(file.utf8))
    for (index, text) in Self.literals.enumerated() {
      let ours = body.blocks.first { $0.labels == ["o\(index)"] }?.body["value"]?.literal
      #expect(ours == outputs["o\(index)"]?["value"], "\(text)")
    }
  }
}
