import ArgumentParser
import Host

/// Which server a command speaks to, and as whom.
struct ServerOption: ParsableArguments {
  /// A token is 71 bytes; a file with more than this is none.
  private static let tokenBound = 4096

  @Option(
    help: ArgumentHelp("The server's address (default: TAGOUT_SERVER), e.g. http://127.0.0.1:8420.", valueName: "url"))
  var server: String?

  @Option(help: ArgumentHelp("A file with the token (default: what TAGOUT_TOKEN holds).", valueName: "file"))
  var tokenFile: String?

  @Option(
    help: ArgumentHelp(
      "The certificates to trust, PEM (default: TAGOUT_CA_FILE, else the system's).", valueName: "file"))
  var caFile: String?

  /// Whether a server is named, here or by the environment.
  var isGiven: Bool { server != nil || HostEnvironment.current().variables["TAGOUT_SERVER"]?.isEmpty == false }

  /// The client that speaks to that server.
  func client() throws -> ServerClient {
    let variables = HostEnvironment.current().variables
    guard let address = server ?? variables["TAGOUT_SERVER"], !address.isEmpty else { throw CLIError.noServer }
    let token = try tokenFile.map(ServerOption.token(inFile:)) ?? variables["TAGOUT_TOKEN"] ?? ""
    guard !token.isEmpty else { throw CLIError.noToken }
    return try ServerClient(address: address, token: token, authority: caFile ?? variables["TAGOUT_CA_FILE"])
  }

  private static func token(inFile path: String) throws -> String {
    let text = String(decoding: try HostFiles.read(path, bound: tokenBound), as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
  }
}
