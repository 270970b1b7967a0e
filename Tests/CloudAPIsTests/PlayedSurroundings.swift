import CloudAPIs
import Vocabulary

/// A machine in a value.
struct PlayedSurroundings: CloudSurroundings {
  var variables: [String: String] = [:]
  var home: String? = "/home/ada"
  var files: [String: String] = [:]
  var outputs: [String: String] = [:]
  var time = Instant(milliseconds: 1_440_938_160_000)

  func now() -> Instant { time }
  func contents(of path: String) throws(CloudError) -> [UInt8]? { files[path].map { Array($0.utf8) } }
  func output(of command: String) async throws(CloudError) -> [UInt8] {
    guard let text = outputs[command] else { throw .credentials(source: "a command", reason: "exit 1") }
    return Array(text.utf8)
  }
}
