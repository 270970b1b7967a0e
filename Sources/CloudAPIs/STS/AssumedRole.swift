/// What is asked of STS when a role is assumed.
package struct AssumedRole: Sendable, Hashable {
  /// The role's ARN.
  package var role: String
  package var sessionName: String
  /// A JSON document that takes away from what the role allows; at most 2,048 characters.
  package var policy: String?
  /// Names and values.
  package var tags: [String: String] = [:]
  /// From 900.
  package var seconds = 900
  package var externalID: String?

  package init(role: String, sessionName: String) {
    self.role = role
    self.sessionName = AssumedRole.name(sessionName)
  }

  /// As a session may be called: 2 to 64 of `A-Za-z0-9_=,.@-` (AWS STS API Reference, AssumeRole).
  package static func name(_ text: String) -> String {
    let allowed = text.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isPlain || "_=,.@-".unicodeScalars.contains(scalar) ? Character(scalar) : "-"
    }
    let name = String(allowed.prefix(64))
    return name.count < 2 ? name + "--" : name
  }
}
