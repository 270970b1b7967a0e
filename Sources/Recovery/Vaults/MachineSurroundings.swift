import CloudAPIs
import Host
import Processes
import Vocabulary

/// This machine, as credentials for clouds are looked for in it.
package struct MachineSurroundings: CloudSurroundings {
  package let variables: [String: String]
  package let home: String?
  private let keeper: ProcessKeeper

  package init(_ host: HostEnvironment, keeper: ProcessKeeper) {
    variables = host.variables
    home = host.home
    self.keeper = keeper
  }

  package func now() -> Instant { SystemClock.now() }

  package func contents(of path: String) throws(CloudError) -> [UInt8]? {
    switch HostFiles.contents(of: path, bound: 1 << 20) {
    case .contents(let bytes): return bytes
    case .missing: return nil
    case .unreadable(let reason): throw .credentials(source: "'\(path)'", reason: reason)
    case .tooBig: throw .credentials(source: "'\(path)'", reason: "it is over a mebibyte")
    default: return nil
    }
  }

  package func output(of command: String) async throws(CloudError) -> [UInt8] {
    let child = ChildCommand("/bin/sh", ["-c", command], timeLimit: .seconds(60))
    let result: ChildResult
    do throws(ProcessError) {
      result = try await keeper.run(child)
    } catch {
      throw .credentials(source: "a command", reason: "\(error)")
    }
    guard result.ending.isSuccess else {
      let said = result.errorText.split(whereSeparator: \.isNewline).last.map { ": \($0.prefix(200))" } ?? ""
      throw .credentials(source: "a command", reason: "it ended with \(result.ending)\(said)")
    }
    return result.output
  }
}
