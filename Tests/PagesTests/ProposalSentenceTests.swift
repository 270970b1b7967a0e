import Testing
import Vocabulary

@testable import Pages

@Suite struct ProposalSentenceTests {
  private static let database = ShownEffect(.destroy, kind: "aws_db_instance", role: .data, name: "courses")
  private static let snapshot = ShownEffect(.destroy, kind: "aws_db_snapshot", role: .backup, name: "before-launch")
  private static let queue = ShownEffect(.create, kind: "aws_sqs_queue", role: .compute)

  @Test(
    "The gravest thing is said first, by its name",
    arguments: [
      (
        [queue, snapshot, database],
        "Destroys the production database courses; destroys the production snapshot before-launch; creates 1 object in shop"
      ),
      ([queue], "Creates 1 object in shop"),
      ([queue, queue, ShownEffect(.update, kind: "x", role: .compute)], "Changes 1 and creates 2 objects in shop"),
      ([], "Changes nothing in shop"),
      (
        [ShownEffect(.disarm, kind: "aws_db_instance", role: .data, name: "courses")],
        "Takes a protection from the production database courses"
      ),
      (
        [ShownEffect(.replace, kind: "aws_db_instance", role: .data, name: "courses")],
        "Destroys and makes again the production database courses"
      ),
      ([ShownEffect(.runCode, kind: "provisioner", role: .unknown, name: "`echo a`")], "Runs echo a"),
    ])
  func sentences(effects: [ShownEffect], text: String) {
    #expect(ProposalSentence(effects, tier: .production, environment: "shop").text == text)
  }

  @Test("Many are counted after the first two")
  func many() {
    let effects = (0..<9).map {
      ShownEffect(.destroy, kind: "aws_db_instance", role: .data, name: "d\($0)", address: "a\($0)")
    }
    #expect(
      ProposalSentence(effects, tier: .production, environment: "shop").text
        == "Destroys the production database d0, the database d1 and 7 more with data")
  }
}
