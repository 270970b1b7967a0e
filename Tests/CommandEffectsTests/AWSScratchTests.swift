import CommandEffects
import Foundation
import Testing
import Vocabulary

@Suite struct AWSScratchTests {
  @Test("prints rows for reading")
  func prints() throws {
    guard let text = try? String(contentsOfFile: "/tmp/aws/commands.txt", encoding: .utf8) else { return }
    var out = ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      out += AWSReading.row(of: String(line)) + "\n"
    }
    var words = ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      for finding in AWSReading.inspection(of: String(line)).findings {
        words +=
          "\(line)\n   \(finding.message)\n   → \(finding.remedy ?? "")\n   \(finding.environment.map { "\($0.tier) \($0.evidence)" } ?? "")\n"
      }
    }
    try words.write(toFile: "/tmp/aws/words.txt", atomically: true, encoding: .utf8)
    try out.write(toFile: "/tmp/aws/rows.txt", atomically: true, encoding: .utf8)
  }
}
