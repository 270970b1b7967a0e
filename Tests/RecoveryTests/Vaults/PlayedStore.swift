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
    do throws(CloudError) {
      try await patient.create(isLocked: lock != nil)
    } catch {
      // It may be there already.
      guard case .refused(_, 409, _, _) = error else { throw error }
    }
    if let lock { try await bucket.setDefaultLock(lock) }
    try await patient.put("first", [1])
    return bucket
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

  /// Runs the body with a store of its own.
  static func with(_ program: String, _ body: @Sendable (PlayedStore) async throws -> Void) async throws {
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-seaweedfs", isPassable: false)
    let ports: [Int] = try freePorts(portNames.count)
    try await ProcessKeeper.with(scratch) { (keeper: ProcessKeeper) async throws -> Void in
      try await certify(scratch.path, keeper)
      let command: ChildCommand = try server(program, in: scratch.path, ports)
      try await keeper.withServer(command, log: scratch.path + "/log", endedBy: .kill) { () async throws -> Void in
        try await use(ports.suffix(2), scratch.path + "/certificate.pem", body)
      }
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
    _ ports: ArraySlice<Int>, _ authority: String, _ body: @Sendable (PlayedStore) async throws -> Void
  ) async throws {
    guard let secure = ports.first, let plain = ports.last, let endpoint = CloudEndpoint("http://127.0.0.1:\(plain)")
    else { throw Failure(description: "no endpoint") }
    try await HTTPTransport.with { (transport: HTTPTransport) async throws -> Void in
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
  static func freePorts(_ count: Int) throws -> [Int] {
    var sockets: [Int32] = []
    defer { for descriptor in sockets { close(descriptor) } }
    var ports: [Int] = []
    while ports.count < count {
      let descriptor: Int32 = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      sockets.append(descriptor)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isBound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
        }
      }
      guard isBound else { throw Failure(description: "no free port") }
      ports.append(Int(UInt16(bigEndian: address.sin_port)))
    }
    return ports
  }
}
