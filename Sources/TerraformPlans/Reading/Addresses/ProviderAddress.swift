/// The address of a provider configuration (Terraform `internal/addrs/provider_config.go`), such as
/// `module.eu.provider["registry.terraform.io/hashicorp/aws"].west`, or `provider.aws.west` before Terraform 0.13.
package enum ProviderAddress {
  /// The provider's source as plan JSON gives it (`provider_name`): between the quotes, or the name alone; the whole text
  /// when it is no such address.
  package static func source(of address: String) -> String {
    let marker = "provider[\""
    if let start = range(of: marker, in: address), let end = address.utf8[start...].firstIndex(of: UInt8(ascii: "\"")) {
      return String(address[start..<end])
    }
    guard let start = range(of: "provider.", in: address) else { return address }
    let end = address.utf8[start...].firstIndex(of: UInt8(ascii: ".")) ?? address.endIndex
    return String(address[start..<end])
  }

  /// Where the text after the last such marker begins, the marker standing at the start or after a dot.
  private static func range(of marker: String, in address: String) -> String.Index? {
    let text = address.utf8
    var start = text.startIndex
    var found: String.Index?
    while true {
      if text[start...].starts(with: marker.utf8) { found = text.index(start, offsetBy: marker.utf8.count) }
      guard let dot = text[start...].firstIndex(of: UInt8(ascii: ".")) else { return found }
      start = text.index(after: dot)
    }
  }
}
