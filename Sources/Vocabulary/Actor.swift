/// Who asks: each part with how it is known.
package struct Actor: Sendable, Hashable {
  /// The operating system's user, `name (uid)`.
  package var user: Attribution?
  /// The client that carries the question, e.g. `claude-code`.
  package var client: Attribution?
  /// The client's session.
  package var session: Attribution?
  /// The sub-agent inside the session, if any.
  package var subagent: Attribution?
  /// The pipeline run, if any.
  package var pipeline: Attribution?

  package init(
    user: Attribution? = nil, client: Attribution? = nil, session: Attribution? = nil,
    subagent: Attribution? = nil, pipeline: Attribution? = nil
  ) {
    self.user = user
    self.client = client
    self.session = session
    self.subagent = subagent
    self.pipeline = pipeline
  }
}

/// One part of who asks, and whether anything but the asker's word stands behind it.
package struct Attribution: Sendable, Hashable {
  package var value: String
  /// True when the kernel or a signature says so; false when only the asker does.
  package var isProven: Bool

  /// Known from the kernel or a signature.
  package static func proven(_ value: String) -> Attribution { Attribution(value: value, isProven: true) }

  /// Known only because the asker says so.
  package static func claimed(_ value: String) -> Attribution { Attribution(value: value, isProven: false) }
}
