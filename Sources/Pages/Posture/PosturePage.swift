import Vocabulary

/// How machines are guarded and what was found in their code, the worst first.
package struct PosturePage: Sendable {
  package var machines: [ShownMachine]
  package var now: Instant

  /// - Parameter machines: in any order.
  package init(_ machines: [ShownMachine], now: Instant) {
    self.machines = machines.sorted { ($0.rank, $0.name, $0.teller) < ($1.rank, $1.name, $1.teller) }
    self.now = now
  }

  /// The body.
  package var body: Markup {
    PageTemplates.render(
      "posture",
      [
        "isEmpty": machines.isEmpty,
        "machines": machines.enumerated().map { $0.element.values($0.offset, at: now) },
      ])
  }
}
