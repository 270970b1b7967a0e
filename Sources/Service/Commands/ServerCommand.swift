import ArgumentParser
import Formats
import Hummingbird
import Logging
import NIOCore
import Vocabulary

/// `tagout server`
struct ServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server",
    abstract: "Serve proposals, approvals and states.",
    discussion: """
      The first line on standard output is {"listening":"http://HOST:PORT"}, printed once it answers.

      EXAMPLE
        tagout server --data /var/lib/tagout --listen 127.0.0.1:8420

      EXIT STATUS
        0 it was stopped in order, 1 it could not start or go on, 64 usage
      """)

  @Option(help: ArgumentHelp("The folder of the server's data.", valueName: "dir"))
  var data: String

  @Option(help: ArgumentHelp("Where to listen; port 0 takes a free one.", valueName: "host:port"))
  var listen = "127.0.0.1:8420"

  @Flag(help: "Let this system user be admin and owner: advice, not protection, against that user's own agents.")
  var singleUser = false

  func run() async throws {
    let core = try await ServerCore.open(data)
    let parts = listen.split(separator: ":")
    guard parts.count == 2, let port = Int(parts[1]) else { throw ValidationError("--listen needs HOST:PORT") }
    let host = String(parts[0])
    let application = Application(
      router: ServerRouter.make(core),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "tagout"),
      onServerRunning: { channel in
        // Whoever waits for the line is gone when it cannot be written; the server is there all the same.
        try? ListeningLine.write("http://\(host):\(channel.localAddress?.port ?? port)")
      },
      logger: Logger(label: "tagout"))
    try await application.runService()
  }
}
