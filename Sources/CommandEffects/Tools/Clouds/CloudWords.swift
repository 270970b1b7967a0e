import Vocabulary

/// What is said of a call of a cloud's own tool.
enum CloudWords {
  /// What is lost, what goes with it, and what survives.
  static func loss(_ call: CloudCall) -> String {
    let survivors = call.meaning.saved.filter { !$0.hasPrefix("it ") }
    let sentences = call.meaning.saved.filter { $0.hasPrefix("it ") }
    let survival = survivors.isEmpty ? [] : ["what survives: \(survivors.joined(separator: " and "))"]
    return ([first(call)] + sentences + survival).joined(separator: "; ")
  }

  private static func first(_ call: CloudCall) -> String {
    let meaning = call.meaning
    if let words = meaning.words {
      let deed = meaning.kind == .destroy ? "destroys" : meaning.role == .data ? "lets die" : "takes away"
      return "\(call.text) \(deed) \(words)\(call.place.suffix)"
    }
    let what = "\(call.text)\(call.place.names.isEmpty ? "" : " " + call.place.list)"
    guard meaning.kind == .destroy else { return "\(what): \(disarmed(meaning.role))" }
    return "\(what): \(destroyed(meaning.role))"
  }

  private static func destroyed(_ role: ResourceRole) -> String {
    switch role {
    case .data: "it destroys data"
    case .backup: "it destroys a copy to go back to"
    case .key: "it destroys a key or a secret, and all that needs it fails"
    case .protection: "it takes a protection away"
    case .container: "it destroys all that is in it"
    case .identity: "it destroys an identity or a credential"
    case .dns: "it takes away a name that others look up"
    case .compute: "it destroys what runs"
    case .network: "it destroys a part of the network"
    case .state: "it destroys a state"
    case .configuration: "it destroys settings"
    case .opaque, .unknown: "what goes with it cannot be seen from here"
    }
  }

  private static func disarmed(_ role: ResourceRole) -> String {
    switch role {
    case .backup: "it takes a way back away"
    case .data: "it decides when data die"
    case .key: "what needs it is out of reach"
    case .container: "all that needs it stops"
    default: "it takes a protection away"
    }
  }

  /// A thing of which only the role is known.
  static func phrase(_ role: ResourceRole) -> String {
    switch role {
    case .data: "data"
    case .backup: "a copy to go back to"
    case .key: "a key"
    case .protection: "a protection"
    case .container: "what others lie in"
    case .identity: "who may do what"
    case .dns: "a name that others look up"
    case .compute: "what runs"
    case .network: "a part of the network"
    case .state: "a state"
    case .configuration: "a setting"
    case .opaque, .unknown: "something"
    }
  }
}
