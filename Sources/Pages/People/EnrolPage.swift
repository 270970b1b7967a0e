/// Where somebody makes a passkey by a link that an admin gave them: its code stands behind the `#`, which no browser sends.
package struct EnrolPage: Sendable, Hashable {
  /// Why no passkey works at this address; nil where they do.
  package var objection: String?

  package init(objection: String? = nil) {
    self.objection = objection
  }

  /// The body.
  package var body: Markup {
    PageTemplates.render("enrol", objection.map { ["objection": $0] } ?? [:])
  }
}
