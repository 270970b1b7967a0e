import Formats
import TerraformPlans

/// Writes ways forward as the outward contract spells them.
package enum PlanRoutesJSON {
  /// Writes the member `routes` into an object that is already open.
  package static func writeMember(of routes: PlanRoutes, to writer: inout JSONWriter) {
    writer.name("routes")
    writer.beginArray()
    for route in routes.routes {
      writer.beginObject()
      writer.name("kind")
      writer.string(route.kind.rawValue)
      writer.name("addresses")
      writer.beginArray()
      for address in route.addresses { writer.string(address) }
      writer.endArray()
      writer.name("reason")
      writer.string(route.reason)
      writer.name("configuration")
      writer.string(route.configuration)
      writer.name("command")
      if let command = route.command { writer.string(command) } else { writer.null() }
      writer.endObject()
    }
    writer.endArray()
  }
}
