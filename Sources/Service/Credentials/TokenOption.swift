import ArgumentParser
import CloudAPIs
import Formats
import Host

/// Where a short-lived token comes from: a file or a command.
struct TokenOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file that holds the token, e.g. one that a CI system or Kubernetes writes.", valueName: "file"))
  var tokenFile: String?
  @Option(
    help: ArgumentHelp("A command that prints it: alone, or in the JSON of gcloud, az or vault.", valueName: "command"))
  var command: String?

  /// Throws when it is not one of the two.
  func check(orElse isOther: Bool = false) throws {
    let count = [tokenFile != nil, command != nil, isOther].filter { $0 }.count
    guard count == 1 else { throw ValidationError("give one of --token-file and --command") }
  }

  /// The token.
  func token(_ surroundings: any CloudSurroundings) async throws(CloudError) -> ShortLivedToken {
    if let tokenFile { return try TokenReader.read(file: tokenFile, surroundings) }
    return try await TokenReader.read(command: command ?? "", surroundings)
  }

  /// Prints it as the tool that asked for it wants it.
  static func print(_ token: ShortLivedToken, as form: TokenForm, version: String? = nil) throws {
    let bytes = try JSONWriter.canonical(form.value(of: token, version: version))
    try StandardStreams.write(bytes + [UInt8(ascii: "\n")], to: .output)
  }
}
