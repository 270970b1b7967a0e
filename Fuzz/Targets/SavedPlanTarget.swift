import Assessment
import Host
import TerraformPlans
import Vocabulary

/// The `tfplan` member of a saved plan (protobuf, msgpack within) all the way to a verdict: what is no plan is never
/// allowed. It begins from plans whose members are all here; the bytes are the member.
enum SavedPlanTarget: FuzzTarget {
  static let name = "saved-plan"
  static let seeds: [[UInt8]] = [
    [0x08, 0x03, 0x72, 0x06] + Array("1.11.4".utf8) + [0x88, 0x01, 0x01, 0xA0, 0x01, 0x01, 0xA8, 0x01, 0x01],
    [0x08, 0x03, 0x1A, 0x10, 0x6A, 0x0E] + Array("aws_instance.a".utf8), [0x08, 0x04], [],
  ]
  static let fixtureEnding = ".tfplan"

  private static let state = Array(
    #"{"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"a","outputs":{},"resources":[]}"#.utf8)
  private static let main = Array(
    "resource \"aws_instance\" \"a\" {\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n".utf8)

  static func input(ofFixture bytes: [UInt8]) -> [UInt8] {
    do throws(ArchiveError) {
      return try ZipArchive.members(of: bytes) { $0 == "tfplan" }.first?.bytes ?? []
    } catch {
      return []
    }
  }

  static func run(_ bytes: [UInt8]) {
    let members = [
      ArchiveMember(name: "tfplan", bytes: bytes), ArchiveMember(name: "tfstate", bytes: state),
      ArchiveMember(name: "tfstate-prev", bytes: state), ArchiveMember(name: "tfconfig/m-/main.tf", bytes: main),
    ]
    let assessed = Assessor().assess(.plan(PlanAction(form: .savedPlan(members)))) { _ in .missing }
    AnswerCheck.check(assessed, command: nil)
    do throws(PlanError) {
      let plan = try SavedPlanReader.read(members: members)
      precondition(plan.problems.isEmpty || assessed.verdict.word != "allow", "a plan not understood was allowed")
    } catch {
      precondition(assessed.verdict.word != "allow", "what is no plan was allowed: \(error)")
    }
  }
}
