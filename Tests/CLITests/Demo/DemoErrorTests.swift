import Testing

@testable import CLI

@Suite("The demo's errors say what to do")
struct DemoErrorTests {
  static let words: [(error: DemoError, description: String)] = [
    (
      .missing([MissingProgram(name: "terraform", remedy: "Terraform 1.4 or later")]),
      "cannot play the demo without 'terraform' (Terraform 1.4 or later): install and try again"
    ),
    (
      .noHook(path: "/x/tagout-hook"),
      "cannot ask the hook '/x/tagout-hook': no such program; build it with 'make build', or name one in TAGOUT_DEMO_HOOK"
    ),
    (
      .badRowCount("many"),
      "cannot load 'many' rows: give a whole number from 1 to 100000000 in TAGOUT_DEMO_ROWS"
    ),
    (
      .failed(step: "start PostgreSQL", said: "it did not answer in 30 s"),
      "cannot start PostgreSQL: it did not answer in 30 s"
    ),
  ]

  @Test("each error has its exact words", arguments: words)
  func descriptions(_ row: (error: DemoError, description: String)) {
    #expect(row.error.description == row.description)
  }
}
