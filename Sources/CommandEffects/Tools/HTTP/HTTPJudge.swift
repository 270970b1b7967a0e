import Vocabulary

/// What a call of an HTTP API would do, by its method, its path and its body.
enum HTTPJudge {
  static func inspect(_ call: HTTPCall, into inspection: inout Inspection) {
    let place = call.place
    let environment = HTTPPlace.environment(of: place, through: call.detours, tunnels: inspection.tunnels)
    guard let method = call.method else {
      inspection.note(
        Finding(
          "command.unresolved", .high, "the method of a call to \(place.host) cannot be told", evidence: call.evidence,
          remedy: "write the method itself", environment: environment))
      return
    }
    if let field = GraphQLMutation.worst(in: call.body) {
      noteMutation(field, call, environment, into: &inspection)
      return
    }
    if let role = HTTPPath.lossByQuery(place) ?? HTTPPath.lossByBody(call.body, place), method != "HEAD" {
      inspection.note(effect(.destroy, role, call, .irreversible))
      return inspection.note(
        destroyed(role, "the call of \(place.host) destroys \(HTTPPath.thing(place))", call, environment))
    }
    switch method {
    case "GET", "HEAD", "OPTIONS", "TRACE":
      inspection.note(effect(.read, .unknown, call, .reversible))
    case "DELETE": noteDelete(call, place, environment, into: &inspection)
    default: notePost(call, place, environment, into: &inspection)
    }
  }

  private static func noteDelete(
    _ call: HTTPCall, _ place: HTTPAddress, _ environment: Environment, into inspection: inout Inspection
  ) {
    let role = HTTPPath.role(place)
    inspection.note(effect(.destroy, role, call, .irreversible))
    let what = HTTPPath.thing(place)
    inspection.note(destroyed(role, "DELETE on \(place.host) destroys \(what)", call, environment))
  }

  private static func notePost(
    _ call: HTTPCall, _ place: HTTPAddress, _ environment: Environment, into inspection: inout Inspection
  ) {
    if let verb = HTTPPath.destroyingVerb(place) {
      let role = HTTPPath.role(place)
      inspection.note(effect(.destroy, role, call, .irreversible))
      inspection.note(
        destroyed(role, "\(verb) on \(place.host) destroys \(HTTPPath.thing(place))", call, environment))
      return
    }
    if destroysByBody(call, place) {
      inspection.note(effect(.destroy, .container, call, .irreversible))
      inspection.note(
        destroyed(.container, "a run on \(place.host) that destroys all of the workspace", call, environment))
      return
    }
    if HTTPPath.onlyReads(place) {
      inspection.note(effect(.read, .unknown, call, .reversible))
      return
    }
    inspection.note(effect(.update, .unknown, call, .unknown))
    inspection.note(
      Finding(
        "command.changed", .warning, "\(call.method ?? "a call") changes \(HTTPPath.thing(place)) on \(place.host)",
        evidence: call.evidence, remedy: "change it through the pipeline that made it", environment: environment))
  }

  /// HCP Terraform's runs: `"is-destroy": true` in the body (API reference, "Create a Run").
  private static func destroysByBody(_ call: HTTPCall, _ place: HTTPAddress) -> Bool {
    guard place.path.last == "runs", let mark = call.body.ranges(of: "is-destroy").first else { return false }
    let rest = call.body[mark.upperBound...].drop { " \"':".contains($0) }
    return rest.hasPrefix("true")
  }

  private static func noteMutation(
    _ field: GraphQLMutation, _ call: HTTPCall, _ environment: Environment, into inspection: inout Inspection
  ) {
    inspection.note(effect(field.destroys ? .destroy : .update, field.role, call, .unknown))
    if field.destroys {
      inspection.note(
        destroyed(field.role, "the mutation \(field.name) destroys what it names", call, environment))
    } else {
      inspection.note(
        Finding(
          "command.changed", .warning, "the mutation \(field.name) changes what it names", evidence: call.evidence,
          remedy: "change it through the pipeline that made it", environment: environment))
    }
  }

  private static func destroyed(
    _ role: ResourceRole, _ message: String, _ call: HTTPCall, _ environment: Environment
  ) -> Finding {
    let remedy = "look at it with a GET first, and let a person run the call in a terminal of their own"
    switch role {
    case .data, .backup, .key, .container:
      return ToolFinding.destroyed(role, message, evidence: call.evidence, remedy: remedy, environment: environment)
    default:
      return Finding(
        "http.destroyed", .high, message, evidence: call.evidence, remedy: remedy, environment: environment)
    }
  }

  private static func effect(
    _ verb: EffectVerb, _ role: ResourceRole, _ call: HTTPCall, _ reversibility: Reversibility
  ) -> Effect {
    Effect(
      verb, Resource(kind: "http", role: role, name: call.address.display), reversibility: reversibility,
      evidence: call.evidence)
  }
}
