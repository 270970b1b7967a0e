import Formats
import Host
import NIOSSL
import Vocabulary

/// How a server encrypts its connections.
package struct ServerTLS: Sendable {
  /// TLS 1.2 and later.
  package let configuration: TLSConfiguration
  /// The SHA-256 of a certificate that was made here, in hexadecimal; nil for one that was given.
  package let fingerprint: String?

  /// With PEM files that were given.
  package init(certificate: String, key: String) throws {
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(certificate)
      guard !chain.isEmpty else {
        throw ServiceError.mayNotServe(
          reason: "\"\(certificate)\" holds no certificate", remedy: "give a file in PEM form")
      }
      configuration = ServerTLS.configuration(
        chain.map { .certificate($0) }, .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
    } catch let error as NIOSSLError {
      throw ServiceError.mayNotServe(
        reason: "the TLS certificate or its key cannot be read (\(error))",
        remedy: "give --tls-certificate and --tls-key as PEM files that this user may read")
    }
    fingerprint = nil
  }

  /// With a certificate of our own making.
  package init(_ made: SelfMadeCertificate) throws {
    configuration = ServerTLS.configuration(
      try NIOSSLCertificate.fromPEMFile(made.certificatePath).map { .certificate($0) },
      .privateKey(try NIOSSLPrivateKey(file: made.keyPath, format: .pem)))
    fingerprint = Hexadecimal.encode(made.digest)
  }

  private static func configuration(
    _ chain: [NIOSSLCertificateSource], _ key: NIOSSLPrivateKeySource
  ) -> TLSConfiguration {
    var configuration = TLSConfiguration.makeServerConfiguration(certificateChain: chain, privateKey: key)
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    return configuration
  }
}
