import CloudAPIs
import Foundation
import Glibc
import Host
import Processes
import Recovery
import TestSupport
import Vocabulary

/// SeaweedFS with object lock, on loopback, as long as a test needs it.
struct PlayedStore: Sendable {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Who may do what there.
  enum Who: String, Sendable {
    case admin
    /// May write and read objects, and list them.
    case writer
  }

  let endpoint: CloudEndpoint
  let transport: HTTPTransport
  /// Host and port that answer over TLS.
  let secureHost: String
  /// The file of the certificate that answers there.
  let authority: String

  /// The program: what `tools/seaweedfs` prints, in TAGOUT_SEAWEEDFS or at its place; nil when it is not there.
  static var program: String? {
    let places = [
      ProcessInfo.processInfo.environment["TAGOUT_SEAWEEDFS"],
      BuiltProducts.root.path() + ".tagout-cache/seaweedfs/bin/weed",
    ]
    return places.compactMap { $0 }.first(where: ProgramSearch.isExecutable)
  }

  /// A bucket, asked as somebody.
  func bucket(_ name: String, as who: Who) -> ObjectBucket {
    var client = CloudClient(
      transport: transport,
      credentials: FixedCredentials(CloudCredentials(accessKey: "\(who)key", secretKey: "\(who)secret")),
      region: "us-east-1", override: endpoint, now: { SystemClock.now() })
    client.limit = .seconds(20)
    return ObjectBucket(name, client: client)
  }

  /// Makes a bucket, asking again for as long as the store is not whole; bounded.
  func make(_ name: String, _ lock: DefaultLock?) async throws -> ObjectBucket {
    let bucket = bucket(name, as: .admin)
    var patient = bucket
    patient.client.retries = RetryPolicy(
      attempts: 600, firstWait: .milliseconds(100), longestWait: .milliseconds(100))
    try await Self.create(patient, isLocked: lock != nil)
    if let lock { try await bucket.setDefaultLock(lock) }
    try await patient.put("first", [1])
    return bucket
  }

  /// Makes the bucket if it is not there: it is when an answer came too late and the client asked again.
  private static func create(_ bucket: ObjectBucket, isLocked: Bool) async throws(CloudError) {
    do throws(CloudError) {
      try await bucket.create(isLocked: isLocked)
    } catch {
      guard case .refused(_, 409, _, _) = error else { throw error }
    }
  }

  private static let settings = """
    {"identities":[
    {"name":"admin","credentials":[{"accessKey":"adminkey","secretKey":"adminsecret"}],
     "actions":["Admin","Read","Write","List","Tagging"]},
    {"name":"writer","credentials":[{"accessKey":"writerkey","secretKey":"writersecret"}],
     "actions":["Read","Write","List"]}]}
    """
  private static let portNames: [String] = [
    "master.port", "master.port.grpc", "volume.port", "volume.port.grpc", "filer.port", "filer.port.grpc",
    "s3.port.grpc", "s3.port.https", "s3.port",
  ]
  private static let otherWords: [String] = [
    "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-s3", "-s3.iam=false", "-s3.port.iceberg=0", "-s3.port.lance=0",
    "-master.volumeSizeLimitMB=64", "-volume.max=100", "-master.telemetry=false", "-master.heartbeatInterval=100ms",
  ]

  /// How often a store is started anew whose ports somebody else took meanwhile.
  private static let starts = 5

  /// Runs the body with a store of its own.
  static func with(_ program: String, _ body: @Sendable (PlayedStore) async throws -> Void) async throws {
    for _ in 0..<starts {
      if try await isPlayed(program, body) { return }
    }
    throw Failure(description: "the store's ports were taken \(starts) times")
  }

  /// Whether the store came up and the body ran; not when one of its ports was taken after it was chosen.
  private static func isPlayed(
    _ program: String, _ body: @Sendable (PlayedStore) async throws -> Void
  ) async throws -> Bool {
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-seaweedfs", isPassable: false)
    let ports: [Int] = try freePorts(portNames.count)
    return try await ProcessKeeper.with(scratch) { (keeper: ProcessKeeper) async throws -> Bool in
      try await certify(scratch.path, keeper)
      let command: ChildCommand = try server(program, in: scratch.path, ports)
      let log = scratch.path + "/log"
      return try await keeper.withServer(command, log: log, endedBy: .kill) { () async throws -> Bool in
        try await use(ports.suffix(2), scratch.path + "/certificate.pem") { store in
          guard try await store.isUp(log: log) else { return false }
          try await body(store)
          return true
        }
      }
    }
  }

  /// Waits until the store answers; not up when it ended because one of its ports was taken.
  private func isUp(log: String) async throws -> Bool {
    var first = bucket("first", as: .admin)
    first.client.limit = .seconds(2)
    first.client.retries = RetryPolicy(
      attempts: 100, firstWait: .milliseconds(300), longestWait: .milliseconds(300))
    do throws(CloudError) {
      try await Self.create(first, isLocked: false)
      return true
    } catch {
      let said = String(decoding: try HostFiles.read(log, bound: 1 << 20), as: UTF8.self)
      guard said.contains("address already in use") else { throw error }
      return false
    }
  }

  /// The server's command line, its settings written.
  private static func server(_ program: String, in folder: String, _ ports: [Int]) throws -> ChildCommand {
    try AtomicFile.write(Array(settings.utf8), to: folder + "/s3.json")
    try AtomicFile.makeFolders(folder + "/data")
    var words: [String] = [
      "server", "-dir=\(folder)/data", "-s3.config=\(folder)/s3.json", "-s3.cert.file=\(folder)/certificate.pem",
      "-s3.key.file=\(folder)/key.pem",
    ]
    for (name, port) in zip(portNames, ports) { words.append("-\(name)=\(port)") }
    words += otherWords
    let variables: [String: String] = [
      "HOME": folder, "PATH": "/usr/bin:/bin", "WEED_MASTER_VOLUME_GROWTH_COPY_1": "1",
    ]
    return ChildCommand(program, words, environment: .exactly(variables))
  }

  private static func use(
    _ ports: ArraySlice<Int>, _ authority: String, _ body: @Sendable (PlayedStore) async throws -> Bool
  ) async throws -> Bool {
    guard let secure = ports.first, let plain = ports.last, let endpoint = CloudEndpoint("http://127.0.0.1:\(plain)")
    else { throw Failure(description: "no endpoint") }
    return try await HTTPTransport.with { (transport: HTTPTransport) async throws -> Bool in
      try await body(
        PlayedStore(
          endpoint: endpoint, transport: transport, secureHost: "localhost:\(secure)", authority: authority))
    }
  }

  /// A certificate of this machine's own, and its key.
  private static func certify(_ folder: String, _ keeper: ProcessKeeper) async throws {
    let words: [String] = [
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", folder + "/key.pem", "-out",
      folder + "/certificate.pem", "-days", "2", "-subj", "/CN=localhost", "-addext",
      "subjectAltName=DNS:localhost,IP:127.0.0.1",
    ]
    let result = try await keeper.run(ChildCommand("/usr/bin/openssl", words, timeLimit: .seconds(60)))
    guard result.ending.isSuccess else { throw Failure(description: "no certificate: \(result.errorText)") }
  }

  /// Ports that nobody listens on at this moment, each once.
  ///
  /// They lie below those that the kernel hands out by itself (ip(7), ip_local_port_range), so that no connection and no
  /// server that asks for any port takes one before the store does.
  static func freePorts(_ count: Int) throws -> [Int] {
    var ports: [Int] = []
    for _ in 0..<1000 where ports.count < count {
      let port = Int.random(in: 12_000..<32_000)
      if !ports.contains(port), isFree(port) { ports.append(port) }
    }
    guard ports.count == count else { throw Failure(description: "no free port") }
    return ports
  }

  /// Whether the port of this machine's loopback can be had.
  private static func isFree(_ port: Int) -> Bool {
    let descriptor: Int32 = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    address.sin_port = in_port_t(port).bigEndian
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) == 0 }
    }
  }
}
