import CommandEffects
import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite struct AWSCatalogueTests {
  @Test("Every operation is found where it stands, with its own meaning")
  func findsEach() {
    let all = AWSOperation.all
    #expect(all.count > 18_000)
    for (service, operation, meaning) in all {
      #expect(AWSOperation.find(service: service, operation: operation) == meaning, "\(service) \(operation)")
    }
  }

  @Test(
    "Names that are not in the table are not found, near ones neither",
    arguments: [
      ("rds", "delete-db-instanc"), ("rds", "delete-db-instances"), ("rds", ""), ("rds", " "),
      ("rds", "delete-db-instance xd"),
      ("", ""), ("a", "b"), ("zzz", "zzz"), ("rds-dat", "execute-statement"), ("RDS", "delete-db-instance"),
      ("rds", "zzz"),
      ("rds", "a"), ("xray", "zzz"), ("accessanalyzer", "a"),
    ])
  func missesOthers(service: String, operation: String) {
    #expect(AWSOperation.find(service: service, operation: operation) == nil)
  }

  @Test("What is called describe or list only reads, but for the one that lists secrets")
  func namesThatRead() {
    let others = AWSOperation.all.filter { row in
      (row.operation.hasPrefix("describe-") || row.operation.hasPrefix("list-")) && row.meaning.kind != .read
    }
    #expect(others.map { "\($0.service) \($0.operation)" } == ["cognito-idp list-user-pool-client-secrets"])
    #expect(others.allSatisfy { $0.meaning.kind == .disclose })
  }

  @Test("What is called delete destroys or disarms, but for labels and what comes back by itself")
  func namesThatDestroy() {
    let others = AWSOperation.all.filter { row in
      row.operation.hasPrefix("delete-") && ![.destroy, .disarm].contains(row.meaning.kind)
    }
    #expect(others.count < 70, "\(others.map { $0.service + " " + $0.operation })")
    #expect(others.allSatisfy { ![.data, .backup, .key, .container].contains($0.meaning.role) || Self.isKnown($0) })
  }

  private static func isKnown(_ row: (service: String, operation: String, meaning: AWSOperation)) -> Bool {
    [
      "codecommit delete-file", "lakeformation delete-objects-on-cancel", "configservice delete-resource-config",
      "sesv2 delete-suppressed-destination",
    ].contains("\(row.service) \(row.operation)")
  }

  @Test("Every destroying operation has a role that says what dies, but those that nobody can tell")
  func rolesOfLosses() {
    let unclear = AWSOperation.all.filter {
      $0.meaning.kind == .destroy && [.unknown, .opaque].contains($0.meaning.role)
    }
    #expect(
      unclear.map { "\($0.service) \($0.operation)" } == ["cloudcontrol delete-resource", "fis start-experiment"])
  }

  @Test(
    "The committed tables are what the installed botocore gives",
    .enabled(if: try compare("--comparable").status != 77, "botocore is not installed, or another than they are of"))
  func isFresh() throws {
    let answer = try Self.compare("--check")
    #expect(answer.status == 0, "\(answer.output)")
  }

  /// What the tables' maker says.
  private static func compare(_ mode: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", BuiltProducts.root.appending(path: "tools/catalogue-aws/generate.py").path, mode]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
