import Formats
import TestSupport
import Testing
import Vocabulary

@Suite struct HCLReaderTests {
  /// The expression of the attribute `a`.
  private func expression(_ text: String) throws -> HCLExpression? {
    try HCLReader.read(Array("a = \(text)\n".utf8))["a"]
  }

  @Test("Attributes, blocks with labels, nesting, comments and one-line blocks are read")
  func bodies() throws {
    let body = try HCLReader.read(
      Array(
        """
        # a comment
        resource "aws_db_instance" "db" { // another
          identifier = "prod" /* in
            between */
          lifecycle { prevent_destroy = true }
          nested "x" y {
            n = -1.5e2
          }
        }
        flag = false
        """.utf8))
    #expect(body["flag"] == .literal(false))
    let block = try #require(body.blocks("resource").first)
    #expect(block.labels == ["aws_db_instance", "db"])
    #expect(block.body["identifier"] == .literal("prod"))
    #expect(block.body.blocks("lifecycle")[0].body["prevent_destroy"] == .literal(true))
    #expect(block.body.blocks("nested")[0].labels == ["x", "y"])
    #expect(block.body.blocks("nested")[0].body["n"] == .literal(-150))
  }

  /// Text and what it is; a computed expression keeps its text.
  static let expressions: [(String, HCLExpression)] = [
    (#""a\tb\"c\\d\u00e9""#, .literal(.string("a\tb\"c\\dé"))),
    (#""$${x} %%{y} $x""#, .literal("${x} %{y} $x")),
    (#""a${1}b${true}c""#, .literal("a1btruec")),
    (#""${"inner"}""#, .literal("inner")),
    ("null", .literal(.null)),
    ("12345678901", .literal(12_345_678_901)),
    ("1.0", .literal(1)),
    ("[1, \"b\", [true],]", .literal([1, "b", [true]])),
    ("{ a = 1, \"b\" : 2\n c = 3 }", .literal(.object(["a": 1, "b": 2, "c": 3]))),
    ("[\n  1, # one\n  2\n]", .literal([1, 2])),
    ("(\n \"x\"\n)", .literal("x")),
    ("var.region", .reference(HCLReference(root: "var", steps: [.attribute("region")]))),
    (
      "aws_x.y[0].z[\"k\"].0",
      .reference(
        HCLReference(
          root: "aws_x",
          steps: [.attribute("y"), .index(0), .attribute("z"), .key("k"), .index(0)]))
    ),
    (
      #""a-${var.b}-c""#,
      .template([
        .text("a-"), .interpolation(.reference(HCLReference(root: "var", steps: [.attribute("b")]))), .text("-c"),
      ])
    ),
    (#""${var.b}""#, .reference(HCLReference(root: "var", steps: [.attribute("b")]))),
    (
      #""%{ if true }x%{ endif }""#,
      .template([.interpolation(.computed(" if true ")), .text("x"), .interpolation(.computed(" endif "))])
    ),
    ("[1, var.b]", .tuple([.literal(1), .reference(HCLReference(root: "var", steps: [.attribute("b")]))])),
    ("upper(\"a\") # why", .computed("upper(\"a\")")),
    ("1 + 2", .computed("1 + 2")),
    ("var.a ? \"}\" : \"x\"", .computed("var.a ? \"}\" : \"x\"")),
    ("!true", .computed("!true")),
    ("aws_x.y[*].id", .computed("aws_x.y[*].id")),
    ("[for x in [1]: \"]\"]", .computed("[for x in [1]: \"]\"]")),
    ("{ for k, v in m : k => v }", .computed("{ for k, v in m : k => v }")),
    ("provider::aws::arn(\"a\")", .computed("provider::aws::arn(\"a\")")),
    (
      "{ (var.k) = 1 }", .object([HCLObjectItem(key: nil, value: .literal(1))])
    ),
    ("<<EOT\na\n  b\nEOT", .literal("a\n  b\n")),
    ("<<-EOT\n    a\n      ${1}\n    EOT", .literal("a\n  1\n")),
    ("f(<<EOT\n)}\"\nEOT\n)", .computed("f(<<EOT\n)}\"\nEOT\n)")),
  ]

  @Test("An expression is a literal, a reference, a template, a collection, or computed", arguments: Self.expressions)
  func kinds(_ text: String, _ expected: HCLExpression) throws {
    #expect(try expression(text) == expected)
  }

  /// Bodies that the syntax does not allow.
  static let malformed = [
    "a = ", "a = \"x", "a = [1", "a = {b = 1", "a = }", "resource \"x\" {", "resource x", "a = \"\\q\"", "a = (1",
    "a = [1 2}]", "a = <<EOT\nx\n", "= 1", "}", "a = \"${b\"", "a = f(", "a = \"x\ny\"", "\"${a}\" = 1",
  ]

  @Test("What the syntax does not allow is an error with a place", arguments: malformed)
  func refused(_ text: String) {
    #expect(throws: FormatError.self) { try HCLReader.read(Array(text.utf8)) }
  }

  @Test("Depth and size are bounded")
  func bounds() {
    for open in ["[", "{ a = ", "(", "\"${", "b {\n"] {
      let text = "a = " + String(repeating: open, count: 100_000)
      #expect(throws: FormatError.self) { try HCLReader.read(Array(text.utf8)) }
    }
    #expect(throws: FormatError.self) { try HCLReader.read([UInt8](repeating: 0x20, count: (8 << 20) + 1)) }
  }

  @Test("A reference alone is told from other text")
  func references() {
    #expect(HCLReader.reference("module.a.aws_x.y")?.names == ["module", "a", "aws_x", "y"])
    #expect(HCLReader.reference("aws_x.y[0]")?.names == nil)
    #expect(HCLReader.reference("a b") == nil)
    #expect(HCLReader.reference("") == nil)
  }

  @Test("Damaged files never trap and never take long")
  func fuzz() {
    let seeds = Self.expressions.map { Array("a = \($0.0)\nb \"c\" {\n d = \($0.0)\n}\n".utf8) }
    let accepted = Mutation.run(for: .seconds(1), seed: 0x4843_4C00, on: seeds) { bytes, _ in
      (try? HCLReader.read(bytes)) != nil  // either outcome is right, if only it comes
    }
    #expect(accepted > 0)
  }

  @Test("An escape that the end of the text cuts off is an error within the text")
  func cutEscape() {
    for text in ["a = f(\"\\", " \"%{f$:-|al-exec\" {\n{ a $(=\\", "a = x ? \"\\"] {
      let error = #expect(throws: FormatError.self) { try HCLReader.read(Array(text.utf8)) }
      #expect((0...text.utf8.count).contains(error?.offset ?? -1), "\(text)")
    }
  }
}
