/// A page that says one thing, e.g. why a request was refused.
package struct MessagePage: Sendable, Hashable {
  package var title: String
  package var message: String
  /// What to do next.
  package var remedy: String?
  /// Where to go from here: an address of ours and its words.
  package var link: Link?

  /// A way on.
  package struct Link: Sendable, Hashable {
    package var address: String
    package var title: String

    package init(_ address: String, _ title: String) {
      self.address = address
      self.title = title
    }
  }

  package init(_ title: String, _ message: String, remedy: String? = nil, link: Link? = nil) {
    self.title = title
    self.message = message
    self.remedy = remedy
    self.link = link
  }

  /// The body.
  package var body: Markup {
    var values: [String: Any] = ["messageTitle": title, "message": message]
    if let remedy { values["remedy"] = remedy }
    if let link { values["link"] = ["linkAddress": link.address, "linkTitle": link.title] }
    return PageTemplates.render("message", values)
  }
}
