import Testing

@testable import CLI

@Suite("The demo's small forms of text")
struct DemoTextTests {
  @Test(
    "thousands are grouped",
    arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_943_200, "1,943,200"), (-1000, "-1,000")])
  func grouped(_ number: Int, _ text: String) {
    #expect(DemoText.grouped(number) == text)
  }

  @Test(
    "a time has one decimal",
    arguments: [(Duration.milliseconds(0), "0.0 s"), (.milliseconds(4190), "4.1 s"), (.seconds(61), "61.0 s")])
  func seconds(_ duration: Duration, _ text: String) {
    #expect(DemoText.seconds(duration) == text)
  }

  @Test(
    "a bar fills from the left and never overflows",
    arguments: [(0, 10, 0), (5, 10, 10), (10, 10, 20), (99, 10, 20), (0, 0, 20)])
  func bar(_ done: Int, _ all: Int, _ full: Int) {
    #expect(
      DemoText.bar(done, of: all) == String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full))
  }

  @Test("long lines break at spaces, line breaks and indents stay, and a long word is cut")
  func wrapped() {
    #expect(DemoText.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(DemoText.wrapped("a\n  b c\n\nd", to: 4) == ["a", "  b", "c", "", "d"])
    #expect(DemoText.wrapped("x abcdefghij y", to: 5) == ["x", "abcde", "fghij", "y"])
  }

  /// Output of the real programs, and the line that tells it.
  static let digests: [(output: String, errorOutput: String, line: String)] = [
    (
      "\u{1B}[0m\u{1B}[1m\u{1B}[32mApply complete! Resources: 8 added.\u{1B}[0m\n\nOutputs:\n\ntasks = 2\n", "",
      "Apply complete! Resources: 8 added."
    ),
    (
      "Plan: 8 to add, 0 to change, 0 to destroy.\n\nApply complete! Resources: 8 added.\n", "",
      "Apply complete! Resources: 8 added."
    ),
    (
      "\nNo changes. Your infrastructure matches the configuration.\n", "",
      "No changes. Your infrastructure matches the configuration."
    ),
    ("", "╷\n│ Error: Invalid reference\n│ \n│   on main.tf line 1\n╵\n", "Error: Invalid reference"),
    ("main.tf\nterraform.tfstate\n", "", "main.tf, terraform.tfstate"),
    ("a\nb\nc\nd\ne\n", "", "a, b, c, … (5 lines)"),
    ("", "", ""),
  ]

  @Test("the telling line is found", arguments: digests)
  func digest(_ row: (output: String, errorOutput: String, line: String)) {
    #expect(CallDigest.line(output: row.output, errorOutput: row.errorOutput) == row.line)
  }

  @Test(
    "the rows of the last three days add up to all",
    arguments: [(1, [1]), (2, [1, 2]), (1_943_200, [1_938_940, 1_941_070, 1_943_200])])
  func days(_ rows: Int, _ days: [Int]) {
    #expect(CourseRows.days(rows) == days)
  }
}
