import Synchronization

/// One server for tests that change nothing in it.
enum SharedServer {
  private static let kept = Mutex<ServerUnderTest?>(nil)

  /// The server, started by whoever asks first.
  static func get() throws -> ServerUnderTest {
    try kept.withLock { kept in
      if let kept { return kept }
      let server = try ServerUnderTest()
      kept = server
      return server
    }
  }
}
