import CloudAPIs
import Host
import Processes
import Recovery

/// This machine and a way out, for one question to a cloud.
enum CloudMachine {
  /// Runs the body; what it started and its connections are gone afterwards.
  static func with<Success: Sendable>(
    _ body: @Sendable (MachineSurroundings, HTTPTransport) async throws -> Success
  ) async throws -> Success {
    let host = HostEnvironment.current()
    let authority = host.variables["AWS_CA_BUNDLE"].flatMap { $0.isEmpty ? nil : $0 }
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-credentials", isPassable: false)
    return try await ProcessKeeper.with(scratch) { keeper in
      try await HTTPTransport.with(authority: authority) { transport in
        try await body(MachineSurroundings(host, keeper: keeper), transport)
      }
    }
  }
}
