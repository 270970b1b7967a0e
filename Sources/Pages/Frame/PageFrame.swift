/// What is around every page: head, menu, who looks, and a line that says what the server cannot promise.
package struct PageFrame: Sendable {
  package var title: String
  package var section: PageSection?
  /// Nil for whoever has not signed in.
  package var viewer: WebViewer?
  /// Said on every page, e.g. that one person is everything here.
  package var advice: String?
  /// Where the page listens for news of what it shows.
  package var events: String?
  package init(
    _ title: String, section: PageSection? = nil, viewer: WebViewer? = nil, advice: String? = nil,
    events: String? = nil
  ) {
    self.title = title
    self.section = section
    self.viewer = viewer
    self.advice = advice
    self.events = events
  }

  /// The whole document around a body.
  package func page(_ body: Markup) -> Markup {
    var values: [String: Any] = [
      "pageTitle": title, "body": body.text, "style": PageAssets.style.address, "icon": PageAssets.icon.address,
      "script": PageAssets.script.address, "hasEvents": events != nil,
    ]
    if let events { values["events"] = events }
    if let advice { values["advice"] = advice }
    if let viewer {
      values["viewer"] = ["viewerName": viewer.name, "viewerRole": viewer.role, "csrf": viewer.csrf]
      values["menu"] = PageSection.allCases.map { part in
        ["menuTitle": part.title, "menuAddress": part.address, "isHere": part == section] as [String: Any]
      }
    }
    return PageTemplates.render("frame", values)
  }
}
