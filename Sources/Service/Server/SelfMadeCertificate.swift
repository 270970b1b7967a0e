import Crypto
import Foundation
import Host
import SwiftASN1
import Vocabulary
import X509

/// A certificate that the server made for itself, for an elliptic key that stays in the data folder.
///
/// Nobody vouches for it: whoever connects compares its SHA-256 with what the server printed, or is given the file.
package struct SelfMadeCertificate: Sendable {
  private static let lifetime: TimeInterval = 730 * 86_400
  private static let renewal: TimeInterval = 30 * 86_400

  /// PEM files.
  package let certificatePath: String
  package let keyPath: String
  /// The SHA-256 of its DER form.
  package let digest: [UInt8]

  /// Takes the one in the folder, or makes one: when there is none, it lacks a name, or it ends within 30 days.
  package init(in folder: DataFolder, names: [String], now: Instant) throws {
    certificatePath = folder.key("tls.crt")
    keyPath = folder.key("tls.key")
    let today = Date(timeIntervalSince1970: Double(now.milliseconds) / 1000)
    if let kept = try SelfMadeCertificate.kept(certificatePath, keyPath), kept.notValidAfter > today + Self.renewal,
      try SelfMadeCertificate.names(of: kept).isSuperset(of: names.map(SelfMadeCertificate.general))
    {
      digest = try SelfMadeCertificate.digest(of: kept)
      return
    }
    let key = P256.Signing.PrivateKey()
    let certificate = try SelfMadeCertificate.make(key, names: names, from: today)
    CrashPoint.pass("certificate.before-write")
    try AtomicFile.write(Array(key.pemRepresentation.utf8), to: keyPath)
    CrashPoint.pass("certificate.between")
    try AtomicFile.write(Array(certificate.serializeAsPEM().pemString.utf8), to: certificatePath)
    CrashPoint.pass("certificate.after-write")
    digest = try SelfMadeCertificate.digest(of: certificate)
  }

  private static func make(_ key: P256.Signing.PrivateKey, names: [String], from today: Date) throws -> Certificate {
    let subject = try DistinguishedName { CommonName("tagout") }
    return try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: Certificate.PublicKey(key.publicKey),
      notValidBefore: today - 3600, notValidAfter: today + lifetime, issuer: subject, subject: subject,
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
        Critical(KeyUsage(digitalSignature: true))
        try ExtendedKeyUsage([.serverAuth])
        SubjectAlternativeNames(names.map(general))
      },
      issuerPrivateKey: Certificate.PrivateKey(key))
  }

  /// An address of four numbers as such, `::1` as such, everything else as a name of the DNS.
  private static func general(_ name: String) -> GeneralName {
    let numbers = name.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    if numbers.count == 4, numbers.allSatisfy({ $0 != nil }) {
      return .ipAddress(ASN1OctetString(contentBytes: ArraySlice(numbers.compactMap { $0 })))
    }
    if name == "::1" {
      return .ipAddress(ASN1OctetString(contentBytes: ArraySlice(Array(repeating: 0, count: 15) + [1])))
    }
    return .dnsName(name)
  }

  private static func kept(_ certificate: String, _ key: String) throws -> Certificate? {
    guard case .contents(let bytes) = HostFiles.contents(of: certificate, bound: 1 << 16),
      case .status(.file) = HostFiles.status(of: key)
    else { return nil }
    // What cannot be read as a certificate is made anew.
    return try? Certificate(pemEncoded: String(decoding: bytes, as: UTF8.self))
  }

  private static func names(of certificate: Certificate) throws -> Set<GeneralName> {
    Set(try certificate.extensions.subjectAlternativeNames.map { Array($0) } ?? [])
  }

  private static func digest(of certificate: Certificate) throws -> [UInt8] {
    var serializer = DER.Serializer()
    try serializer.serialize(certificate)
    return Array(SHA256.hash(data: serializer.serializedBytes))
  }
}
