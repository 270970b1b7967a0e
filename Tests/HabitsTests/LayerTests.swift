import Testing

@Suite struct LayerTests {
  @Test("The table of layers has no arrow to a layer below")
  func tableIsOrdered() {
    for (index, row) in Layers.table.enumerated() {
      let above = Set(Layers.table[..<index].map(\.target))
      #expect(row.ours.isSubset(of: above), "\(row.target) → \(row.ours.subtracting(above))")
    }
  }

  @Test("The pure core may import nothing but its own targets", arguments: Layers.pureCore)
  func coreIsPure(target: String) throws {
    let row = try #require(Layers.row(target))
    #expect(row.others.isEmpty)
    #expect(row.ours.isSubset(of: Layers.pureCore))
  }

  @Test(
    "An import that is not allowed is found, however it is written",
    arguments: [
      ("import Formats\nimport Vocabulary\n", 0),
      ("import Foundation\n", 1),
      ("@preconcurrency import Glibc\n", 1),
      ("import struct Foundation.URL\n", 1),
      ("#if canImport(Glibc)\n  package import Glibc\n#endif\n", 1),
      ("private import Assessment; import Decision\n", 1),
      ("// import Foundation\nlet text = \"import Foundation\"\n", 0),
    ])
  func findsImports(text: String, count: Int) {
    let file = SourceFile(path: "Sources/TerraformPlans/Sample.swift", text: text)
    #expect(Layers.violations(in: file, of: "TerraformPlans").count == count)
  }

  @Test("Package.swift declares no arrow that the table lacks")
  func declaredArrows() throws {
    for target in try PackageDescription.load().targets where target.kind != "test" && target.isShipped {
      let row = try #require(Layers.row(target.name), "'\(target.name)' is not in the table of layers")
      #expect(target.targets.isSubset(of: row.ours), "\(target.name) → \(target.targets.subtracting(row.ours))")
      #expect(target.products.isSubset(of: row.others), "\(target.name) → \(target.products.subtracting(row.others))")
    }
  }

  @Test("Sources import what their layer may, and tests what they declare")
  func imports() throws {
    let package = try PackageDescription.load()
    let swift = try Project.files.get().filter(\.isSwift)
    let found = package.targets.flatMap { target in
      swift.filter { $0.path.hasPrefix(target.path + "/") }.flatMap { violations(in: $0, of: target) }
    }
    let list = found.map(\.description).joined(separator: "\n")
    #expect(found.isEmpty, "\(found.count) places:\n\(list)")
  }

  private func violations(in file: SourceFile, of target: PackageDescription.Target) -> [Violation] {
    if target.isShipped && target.kind != "test" { return Layers.violations(in: file, of: target.name) }
    let system: Set<String> = ["Testing", "Foundation", "FoundationNetworking", "Glibc", "Darwin", "Synchronization"]
    let allowed = target.targets.union(target.products).union(system)
    return Import.all(in: file).filter { !allowed.contains($0.module) }.map {
      Violation(
        path: file.path, line: $0.line, rule: "layer", message: "'\(target.name)' does not declare '\($0.module)'")
    }
  }
}

extension PackageDescription.Target {
  /// Not support code of the tests.
  fileprivate var isShipped: Bool { !path.hasPrefix("Tests/") }
}
