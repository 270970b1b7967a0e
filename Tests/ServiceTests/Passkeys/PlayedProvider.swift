import Processes

/// Whether an identity provider can be played here.
enum PlayedProvider {
  static let isPossible: Bool = {
    let missing = ["python3", "openssl"].filter {
      ProgramSearch.find($0, path: "/usr/local/bin:/usr/bin:/bin") == nil
    }
    if !missing.isEmpty { print("no \(missing.joined(separator: ", ")) here: no identity provider is played") }
    return missing.isEmpty
  }()
}
