import Assessment
import Host
import TerraformPlans
import Vocabulary

/// Zip and tar archives, and a whole saved plan all the way to a verdict: what is no plan is never allowed, and nothing
/// that an archive claims makes it bigger than its bound.
enum ArchiveTarget: FuzzTarget {
  static let name = "archive"
  static let seeds: [[UInt8]] = [
    Array("PK".utf8) + [5, 6] + Array(repeating: 0, count: 18),
    Array("PK".utf8) + [3, 4, 20, 0] + Array(repeating: 0, count: 40) + Array("PK".utf8) + [1, 2],
    Array("terraform.tfstate".utf8) + Array(repeating: 0, count: 512 - 17), [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3],
  ]
  static let fixtureEnding = ".tfplan"
  private static let bound = 4 << 20

  static func run(_ bytes: [UInt8]) {
    readNames(bytes)
    do throws(ArchiveError) {
      let members = try ZipArchive.members(of: bytes, limits: ZipLimits(inflatedBytes: bound))
      precondition(members.reduce(0) { $0 + $1.bytes.count } <= bound, "an archive grew over its bound")
      judge(members)
    } catch {
      precondition(!error.description.isEmpty)
    }
  }

  private static func judge(_ members: [ArchiveMember]) {
    let assessed = Assessor().assess(.plan(PlanAction(form: .savedPlan(members)))) { _ in .missing }
    AnswerCheck.check(assessed, command: nil)
    do throws(PlanError) {
      _ = try SavedPlanReader.read(members: members)
    } catch {
      precondition(assessed.verdict.word != "allow", "what is no plan was allowed: \(error)")
    }
  }

  private static func readNames(_ bytes: [UInt8]) {
    do throws(ArchiveError) {
      _ = try ZipArchive.names(of: bytes)
    } catch {
      precondition(!error.description.isEmpty)
    }
    do throws(ArchiveError) {
      _ = try TarNames.ofArchive(bytes)
    } catch {
      precondition(!error.description.isEmpty)
    }
  }
}
