import CommandEffects
import Foundation
import TestSupport
import Testing
import Vocabulary

/// The tables of the clouds' own tools.
@Suite struct CloudCatalogueTests {
  private static let catalogues: [CloudCatalogue] = [.google, .azure]

  @Test("Every command is found where it stands, with its own meaning, and its groups are no commands")
  func findsEach() {
    for (catalogue, count) in zip(Self.catalogues, [6_400, 6_600]) {
      let all = catalogue.all
      #expect(all.count > count, "\(catalogue.tool): \(all.count)")
      for (path, meaning) in all {
        #expect(catalogue.operation(path) == meaning, "\(catalogue.tool) \(path)")
        guard let slash = path.lastIndex(of: "/") else { continue }
        #expect(catalogue.isGroup(String(path[..<slash])), "\(path)")
      }
    }
  }

  @Test(
    "Names that are not in the table are not found, near ones neither",
    arguments: [
      "", " ", "/", "sql", "sql/instances", "sql/instances/delet", "sql/instances/deletes", "sql/instances/delete xd",
      "sql/instances/delete/", "zzz", "a", "SQL/instances/delete", "group", "groups/delete",
    ])
  func missesOthers(path: String) {
    #expect(CloudCatalogue.google.operation(path) == nil)
    #expect(CloudCatalogue.azure.operation(path) == nil)
  }

  @Test("Only beginnings of commands are groups")
  func groups() {
    #expect(CloudCatalogue.google.isGroup("compute") && CloudCatalogue.google.isGroup("sql/instances"))
    #expect(!CloudCatalogue.google.isGroup("comput") && !CloudCatalogue.google.isGroup("sql/instances/delete"))
    #expect(CloudCatalogue.azure.isGroup("postgres/flexible-server") && !CloudCatalogue.azure.isGroup("zzz"))
  }

  @Test("What is called list, describe or show changes nothing")
  func namesThatRead() {
    for catalogue in Self.catalogues {
      for (path, meaning) in catalogue.all where ["list", "describe", "show"].contains(Self.verb(path)) {
        #expect([.read, .disclose, .issue].contains(meaning.kind), "\(catalogue.tool) \(path)")
      }
    }
  }

  @Test("What is called delete destroys, disarms or at least disturbs, but for records and what is local")
  func namesThatDestroy() {
    for catalogue in Self.catalogues {
      let mild = catalogue.all.filter { row in
        ["delete", "purge", "destroy"].contains(Self.verb(row.path))
          && ![.destroy, .disarm].contains(row.meaning.kind)
      }
      #expect(mild.count < 110, "\(mild.map(\.path))")
      let grave = mild.filter { [.data, .backup, .key, .container].contains($0.meaning.role) }
      #expect(grave.map(\.path) == (catalogue.tool == "az" ? ["storage/message/delete"] : []), "\(catalogue.tool)")
    }
  }

  @Test("Every destroying command has a role that says what dies, but those whose words say it")
  func rolesOfLosses() {
    for catalogue in Self.catalogues {
      let unclear = catalogue.all.filter {
        $0.meaning.kind == .destroy && [.unknown, .opaque].contains($0.meaning.role)
      }
      let known =
        catalogue.tool == "az"
        ? ["k8s-configuration/flux/delete", "resource/delete"]
        : ["deployment-manager/deployments/delete", "infra-manager/deployments/delete"]
      #expect(unclear.map(\.path) == known)
    }
  }

  @Test("Three hundred commands of each, drawn at random, mean what a reader found", arguments: ["gcloud", "az"])
  func reviewed(tool: String) throws {
    let file = BuiltProducts.root.appending(path: "Tests/Fixtures/clouds/reviewed-\(tool).txt")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(rows.count == 300)
    let catalogue: CloudCatalogue = tool == "az" ? .azure : .google
    let wrong = rows.filter { row in
      let words = row.split(separator: " ").map(String.init)
      let meaning = catalogue.operation(words.dropFirst(2).joined(separator: "/"))
      return meaning.map { "\($0.kind)" } != words[0] || meaning?.role.rawValue != words[1]
    }
    print("\(tool): \(wrong.count) of \(rows.count) commands do not mean what a reader found")
    #expect(wrong.count * 100 < rows.count, "\(wrong)")
  }

  @Test("The committed tables are what the installed tools give", arguments: ["gcloud", "az"])
  func isFresh(tool: String) throws {
    // azure-cli is looked for only where `tools/venv azure-cli` has put it: starting it takes half a minute.
    let python =
      tool == "az" ? BuiltProducts.root.appending(path: ".tagout-cache/azure-cli/bin/python").path : "python3"
    guard tool == "gcloud" || FileManager.default.isExecutableFile(atPath: python) else {
      return print("not compared with azure-cli: it is not installed here")
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      python, BuiltProducts.root.appending(path: "tools/catalogue-\(tool)/generate.py").path, "--check",
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
    default: print("not compared with \(tool): \(output)")
    }
  }

  private static func verb(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }
}
