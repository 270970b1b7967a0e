import Host
import Vocabulary

/// Asks the server that this user's variables name.
enum ServerLook {
  /// Seconds.
  private static let patience = 10.0

  static func look(_ host: HostEnvironment) async -> ServerDiagnosis {
    guard let address = host.variables["TAGOUT_SERVER"], !address.isEmpty else { return .unnamed }
    guard let token = host.variables["TAGOUT_TOKEN"], !token.isEmpty else {
      return .silent(address: address, reason: "TAGOUT_TOKEN holds no token")
    }
    do {
      let client = try ServerClient(address: address, token: token, authority: host.variables["TAGOUT_CA_FILE"])
      return try answer(client.address, try await client.json("GET", ["api", "v1", "server"], seconds: patience))
    } catch {
      return .silent(address: address, reason: "\(error)")
    }
  }

  private static func answer(_ address: String, _ value: StructuredValue) throws(CLIError) -> ServerDiagnosis {
    guard let role = value["token"]?["role"]?.text, let isSingleUser = value["singleUser"]?.truth else {
      throw .strangeAnswer(address: address)
    }
    let leaks = (value["token"]?["leaks"]?.elements ?? []).compactMap(\.text)
    return .answers(.init(address: address, isSingleUser: isSingleUser, role: role, leaks: leaks))
  }
}
