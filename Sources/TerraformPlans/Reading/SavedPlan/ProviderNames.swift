import Formats

/// The sources of provider addresses, the latest kept: changes of one provider mostly stand together.
struct ProviderNames {
  private var latest: (source: String, address: String)?

  /// The source and the whole address that a field holds.
  mutating func names(of field: ProtobufField) throws(FormatError) -> (source: String, address: String) {
    if let latest, Self.isSame(latest.address, try field.bytes()) { return latest }
    let address = try field.text()
    let names = (source: ProviderAddress.source(of: address), address: address)
    latest = names
    return names
  }

  private static func isSame(_ known: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    known.utf8.count == bytes.count && known.utf8.elementsEqual(bytes)
  }
}
