import Formats

/// The files that every page loads, each by a name that changes with its content, so that browsers may keep them.
package enum PageAssets {
  /// One file.
  package struct Asset: Sendable {
    /// Where it is served, e.g. `/assets/0123456789abcdef.css`.
    package let address: String
    package let type: String
    package let bytes: [UInt8]

    init(_ ending: String, _ type: String, _ bytes: [UInt8]) {
      address = "/assets/\(Hexadecimal.encode(SHA256.hash(bytes)).prefix(16)).\(ending)"
      self.type = type
      self.bytes = bytes
    }
  }

  /// The one style sheet.
  package static let style = Asset("css", "text/css; charset=utf-8", PackageResources.style_css)
  /// The one script, without which every page works but for passkeys.
  package static let script = Asset("js", "text/javascript; charset=utf-8", PackageResources.tagout_js)
  /// The site's own picture.
  package static let icon = Asset("svg", "image/svg+xml", PackageResources.tag_svg)

  /// All of them.
  package static let all = [style, script, icon]

  /// What a page may do: load its own style sheet, script and pictures, ask its own server, and nothing else.
  package static let policy = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; \
    frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types tagout
    """
}
