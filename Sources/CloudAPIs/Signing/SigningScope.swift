import Vocabulary

/// When and for what a signature is made (AWS Signature Version 4, "credential scope").
package struct SigningScope: Sendable, Hashable {
  package var region: String
  /// The service's signing name, e.g. `s3`.
  package var service: String
  package var time: Instant

  package init(region: String, service: String, time: Instant) {
    self.region = region
    self.service = service
    self.time = time
  }

  /// E.g. `20150830T123600Z`.
  var timestamp: String {
    let text = time.description.utf8
    let digits = text.prefix { $0 != UInt8(ascii: ".") }.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }
    return String(decoding: digits, as: UTF8.self) + "Z"
  }

  /// E.g. `20150830`.
  var date: String { String(timestamp.prefix(8)) }

  /// E.g. `20150830/us-east-1/iam/aws4_request`.
  var text: String { "\(date)/\(region)/\(service)/aws4_request" }
}
