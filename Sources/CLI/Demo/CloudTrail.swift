/// The trail that plays a cloud account: a line `create KIND ID` or `delete KIND ID` for each thing.
enum CloudTrail {
  /// What stands at its end.
  static func standing(_ trail: String) -> Set<String> {
    var things: Set<String> = []
    for line in trail.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1)
      guard let verb = words.first, let thing = words.last, words.count == 2 else { continue }
      if verb == "create" { things.insert(String(thing)) } else { things.remove(String(thing)) }
    }
    return things
  }
}
