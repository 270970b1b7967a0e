/// Where people sign in.
package struct SignInPage: Sendable, Hashable {
  /// Where they go from here: an address of ours.
  package var next: String
  /// Whether an identity provider lets people in.
  package var hasProvider: Bool
  /// Why no passkey works at this address; nil where they do.
  package var objection: String?

  package init(next: String, hasProvider: Bool, objection: String? = nil) {
    self.next = next
    self.hasProvider = hasProvider
    self.objection = objection
  }

  /// Only a path of ours is gone to: never another host, and never what a browser takes for one.
  package static func next(_ text: String?) -> String {
    guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return "/proposals" }
    return text
  }

  /// The body.
  package var body: Markup {
    var values: [String: Any] = ["next": next, "hasProvider": hasProvider]
    if let objection { values["objection"] = objection }
    return PageTemplates.render("signin", values)
  }
}
