/// The keys of the person who looks, and what they may do for others'.
package struct AccountPage: Sendable {
  package var viewer: WebViewer
  package var keys: [ShownKey]
  /// How many recovery codes are left.
  package var codes: Int
  /// Whether this session may make recovery codes: one that began with a passkey.
  package var mayMakeCodes: Bool
  /// Passkeys that wait for somebody to vouch for them; empty for who may not.
  package var waiting: [ShownKey]
  /// Everybody who is enrolled, each with a role and what they sign with.
  package var people: [(name: String, role: String, words: String)]
  /// Whether this viewer may invite people.
  package var mayInvite: Bool

  package init(
    viewer: WebViewer, keys: [ShownKey], codes: Int, mayMakeCodes: Bool, waiting: [ShownKey],
    people: [(name: String, role: String, words: String)], mayInvite: Bool
  ) {
    self.viewer = viewer
    self.keys = keys
    self.codes = codes
    self.mayMakeCodes = mayMakeCodes
    self.waiting = waiting
    self.people = people
    self.mayInvite = mayInvite
  }

  /// The body.
  package var body: Markup {
    PageTemplates.render(
      "account",
      [
        "csrf": viewer.csrf, "viewerName": viewer.name, "viewerRole": viewer.role, "keys": keys.map(\.values),
        "hasKeys": !keys.isEmpty, "codes": codes, "mayMakeCodes": mayMakeCodes, "waiting": waiting.map(\.values),
        "hasWaiting": !waiting.isEmpty, "mayVouch": viewer.maySign && viewer.hasPasskey, "mayInvite": mayInvite,
        "people": people.map { ["person": $0.name, "personRole": $0.role, "personWords": $0.words] },
      ])
  }
}
