/// What a list of proposals is narrowed to, and what may be chosen.
package struct ProposalFilters: Sendable, Hashable {
  /// One choice: the parameter's name, its heading, what is chosen, what there is.
  package struct Choice: Sendable, Hashable {
    package var name: String
    package var title: String
    package var chosen: String?
    package var options: [String]

    package init(_ name: String, _ title: String, chosen: String?, options: [String]) {
      self.name = name
      self.title = title
      self.chosen = chosen
      self.options = options
    }

    var values: [String: Any] {
      let shown = options.contains(chosen ?? "") || chosen == nil ? options : options + [chosen ?? ""]
      return [
        "choiceName": name, "choiceTitle": title,
        "options": shown.map { ["option": $0, "isChosen": $0 == chosen] as [String: Any] },
      ]
    }
  }

  package var choices: [Choice]

  package init(_ choices: [Choice]) {
    self.choices = choices
  }

  /// Whether anything is chosen.
  var isNarrowed: Bool { choices.contains { $0.chosen != nil } }
}
