import CloudAPIs
import Host
import Vocabulary

/// A machine whose variables and files of credentials a test says.
struct PlayedMachine: CloudSurroundings {
  var variables: [String: String] = [:]
  /// The text of `~/.aws/credentials`.
  var credentials = ""
  var home: String? = "/home/ada"

  func now() -> Instant { SystemClock.now() }
  func contents(of path: String) throws(CloudError) -> [UInt8]? {
    path == "/home/ada/.aws/credentials" ? Array(credentials.utf8) : nil
  }
  func output(of command: String) async throws(CloudError) -> [UInt8] {
    throw .credentials(source: "a command", reason: "there is none")
  }
}
