import Formats
import Vocabulary

/// What a server answered.
struct ServerAnswer: Sendable, Hashable {
  /// The server's, as it was given.
  var address: String
  /// The HTTP status.
  var status: Int
  var body: [UInt8]

  /// The answer itself when it is no refusal (2xx); throws the server's own words else.
  func accepted() throws(CLIError) -> ServerAnswer {
    guard !(200..<300).contains(status) else { return self }
    // What is no JSON is not of this server: a proxy's page, or another program's.
    guard let error = try? JSONReader.read(body)["error"], let message = error["message"]?.text else {
      throw .serverStatus(address: address, status: status)
    }
    throw .serverRefused(
      code: error["code"]?.text ?? "", message: message, remedy: error["remedy"]?.text ?? "")
  }

  /// The body as JSON; an empty one is `null`.
  func json() throws(CLIError) -> StructuredValue {
    guard !body.isEmpty else { return .null }
    do {
      return try JSONReader.read(body)
    } catch {
      throw .strangeAnswer(address: address)
    }
  }
}
