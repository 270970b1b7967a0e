/// An act before a proposal, as the proposer's machine tells it.
package struct ShownTrailStep: Sendable, Hashable {
  package var at: String
  package var text: String
  package var verdict: String

  package init(_ text: String, verdict: String, at: String) {
    self.at = at
    self.text = text
    self.verdict = verdict
  }

  /// For templates.
  var values: [String: Any] {
    let (icon, style, words): (String, String, String) =
      switch verdict {
      case "allow": ("i-run", "", "ran, or was let")
      case "hold": ("i-half", "warn", "was held")
      case "deny": ("i-stop", "danger", "was refused")
      default: ("i-dot", "", verdict)
      }
    return ["act": text, "actAt": at, "actIcon": icon, "actStyle": style, "actWords": words]
  }
}
