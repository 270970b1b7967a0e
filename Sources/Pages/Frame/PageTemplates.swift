import Mustache

/// The templates of all pages, parsed once.
enum PageTemplates {
  /// The template and its partials by name; the bytes are in the program.
  private static let sources: [String: [UInt8]] = [
    "account": PackageResources.account_mustache, "approve": PackageResources.approve_mustache,
    "changes": PackageResources.changes_mustache, "enrol": PackageResources.enrol_mustache,
    "frame": PackageResources.frame_mustache, "icons": PackageResources.icons_mustache,
    "ledger": PackageResources.ledger_mustache, "message": PackageResources.message_mustache,
    "proposal": PackageResources.proposal_mustache, "proposals": PackageResources.proposals_mustache,
    "posture": PackageResources.posture_mustache, "recovery": PackageResources.recovery_mustache,
    "record": PackageResources.record_mustache, "reject": PackageResources.reject_mustache,
    "row": PackageResources.row_mustache, "signin": PackageResources.signin_mustache,
    "sentence": PackageResources.sentence_mustache,
    "story": PackageResources.story_mustache, "tag": PackageResources.tag_mustache,
  ]

  private static let library: MustacheLibrary = {
    MustacheContentTypes.register(ScalarHTML(), named: ScalarHTML.name)
    var library = MustacheLibrary()
    for (name, bytes) in sources {
      do {
        // Each partial begins with the library's own way to escape again.
        try library.register(
          "{{% CONTENT_TYPE:\(ScalarHTML.name)}}" + String(decoding: bytes, as: UTF8.self), named: name)
      } catch {
        preconditionFailure("the template \"\(name)\" cannot be read: \(error)")
      }
    }
    return library
  }()

  /// A template filled with values: texts, flags, numbers, lists and groups of them by name.
  static func render(_ name: String, _ values: [String: Any]) -> Markup {
    guard let text = library.render(values, withTemplate: name) else {
      preconditionFailure("there is no template \"\(name)\"")
    }
    return Markup(rendered: text)
  }
}
