import Formats

/// Reads a Terraform or OpenTofu state: a state file of version 4 or 3 (Terraform `internal/states/statefile`), or what
/// `terraform show -json` prints of one (`internal/command/jsonstate/state.go`).
package enum StateReader {
  /// The state. Throws when the bytes are none, or one of another version.
  package static func read(_ bytes: [UInt8]) throws(StateError) -> State {
    let file: StateFile
    do {
      file = try JSONScanner.scan(bytes, StateFile.read)
    } catch {
      throw .malformed(error)
    }
    return try file.finish()
  }
}
