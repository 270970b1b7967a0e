import Decision
import Foundation
import TerraformPlans
import Testing
import Vocabulary

@testable import Pages

@Suite struct PageTests {
  /// Set to a folder to look at the pages in a browser.
  private static let folder = ProcessInfo.processInfo.environment["TAGOUT_PAGES"]

  @Test("Every page is whole: each tag that is opened is closed, in order")
  func wellFormed() throws {
    let plan = try PageSamples.plan("old_serial_same_lineage_destroy.tfplan")
    for (name, page) in PageSamples.pages(plan) {
      #expect(HTMLOutline.problems(in: page.text) == [], "\(name)")
      #expect(!page.text.contains("{{"), "\(name)")
      try write(page, to: name)
    }
  }

  private func write(_ page: Markup, to name: String) throws {
    guard let folder = Self.folder else { return }
    let assets = folder + "/assets"
    try FileManager.default.createDirectory(atPath: assets, withIntermediateDirectories: true)
    for asset in PageAssets.all {
      try Data(asset.bytes).write(to: URL(fileURLWithPath: folder + asset.address))
    }
    try Data(page.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name).html"))
  }
}
