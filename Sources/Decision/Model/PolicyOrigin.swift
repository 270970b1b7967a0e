import Vocabulary

/// Where something stands in a policy file.
package struct PolicyOrigin: Sendable, Hashable, CustomStringConvertible {
  /// The file as people are told of it: `tagout.yaml`, `/etc/tagout/policy.yaml`.
  package var file: String
  package var place: LocatedValue.Place

  package init(file: String, place: LocatedValue.Place) {
    self.file = file
    self.place = place
  }

  /// `tagout.yaml:4`.
  package var description: String { "\(file):\(place.line)" }
}
