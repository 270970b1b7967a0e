/// One change of a plan as a page shows it.
package struct ShownChange: Sendable, Hashable {
  package var address: String
  /// What people call it, e.g. `database courses-production`.
  package var title: String
  /// The address it had before, when it is moved.
  package var previousAddress: String?
  package var lines: [ChangeLine]
  /// How many lines were left out.
  package var leftLines: Int
  /// The greater, the worse its loss; orders the rows of a group.
  var weight: Int
  /// Its index among the plan's changes.
  var place: Int

  package init(
    _ address: String, title: String, previousAddress: String? = nil, lines: [ChangeLine] = [], leftLines: Int = 0,
    weight: Int = 0, place: Int = 0
  ) {
    self.address = address
    self.title = title
    self.previousAddress = previousAddress
    self.lines = lines
    self.leftLines = leftLines
    self.weight = weight
    self.place = place
  }
}
