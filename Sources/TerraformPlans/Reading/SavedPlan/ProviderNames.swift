import Formats

/// The sources of provider addresses, the latest kept: changes of one provider mostly stand together.
struct ProviderNames {
  private var latest: (bytes: [UInt8], source: String, address: String) = ([], "", "")

  /// The source and the whole address that a field holds.
  mutating func names(of field: ProtobufField) throws(FormatError) -> (source: String, address: String) {
    let bytes = try field.bytes()
    if !latest.bytes.withUnsafeBytes({ $0.isSame(as: bytes) }) {
      let address = try field.text()
      latest = (Array(bytes), ProviderAddress.source(of: address), address)
    }
    return (latest.source, latest.address)
  }
}
