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

  @Test("What is called describe or list changes nothing")
  func namesThatRead() {
    for (service, operation, meaning) in AWSOperation.all
    where operation.hasPrefix("describe-") || operation.hasPrefix("list-") {
      #expect([.read, .disclose].contains(meaning.kind), "\(service) \(operation)")
    }
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

  @Test("The committed tables are what the installed botocore gives")
  func isFresh() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", BuiltProducts.root.appending(path: "tools/catalogue-aws/generate.py").path, "--check",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: break
    case 1 where !output.isEmpty: Issue.record("\(output)")
    default: print("not compared with botocore: \(output.isEmpty ? "it cannot be imported here" : output)")
    }
  }
}
