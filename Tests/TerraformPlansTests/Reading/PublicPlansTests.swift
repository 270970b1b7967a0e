import TerraformPlans
import TestSupport
import Testing
import Vocabulary

/// Plan JSON and states of public projects, read where they lie beside the repository.
@Suite struct PublicPlansTests {
  private static let folder = "../shared/data/plans"

  /// One line of the manifest that came with them, whose counts were made without this code.
  private struct Row {
    let file: String
    let columns: [Substring]

    func count(_ column: Int) -> Int? { Int(columns[column]) }
  }

  private static func rows(ofKinds kinds: Set<String>) -> [Row] {
    guard let manifest = RepositoryFile.bytes("\(folder)/manifest.tsv") else {
      print("the public plans are not beside the repository: not read")
      return []
    }
    return String(decoding: manifest, as: UTF8.self).split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      return kinds.contains(String(columns[0])) ? Row(file: String(columns[3]), columns: columns) : nil
    }
  }

  @Test("Public plan JSON is read, with as many changes as were counted")
  func plans() throws {
    for row in Self.rows(ofKinds: ["plan"]) {
      let bytes = try #require(RepositoryFile.bytes("\(Self.folder)/\(row.file)"))
      let plan: Plan
      do {
        plan = try PlanJSONReader.read(bytes)
      } catch {
        // A file without a format, changes or planned values.
        #expect(error == .otherJSON(looksLike: "something else", advice: "write it with \"terraform show -json FILE\""))
        #expect(row.file.contains("plan_vpc_endpoint__tfplan"))
        continue
      }
      #expect(plan.problems.isEmpty || row.columns[5].isEmpty, "\(row.file): \(plan.problems)")
      #expect(row.count(7) == nil || plan.changes.count == row.count(7), "\(row.file)")
      let replaces = plan.changes.filter { $0.action.replaces }.count
      #expect(row.count(11) == nil || replaces == row.count(11), "\(row.file)")
      let deletes = plan.changes.filter { $0.action == .delete }.count
      #expect(row.count(10) == nil || deletes == row.count(10), "\(row.file)")
      #expect(row.count(13) == nil || plan.drift.count == row.count(13), "\(row.file)")
      #expect(plan.changes.allSatisfy { !$0.type.isEmpty })
    }
  }

  @Test("Public states are read, all but one of version 2")
  func states() throws {
    for row in Self.rows(ofKinds: ["state", "show-state"]) {
      let bytes = try #require(RepositoryFile.bytes("\(Self.folder)/\(row.file)"))
      do {
        let state = try StateReader.read(bytes)
        #expect(state.objects.allSatisfy { !$0.type.isEmpty && ResourceAddress($0.address) != nil }, "\(row.file)")
      } catch {
        #expect(error == .unsupportedVersion("2"), "\(row.file)")
      }
    }
  }
}
