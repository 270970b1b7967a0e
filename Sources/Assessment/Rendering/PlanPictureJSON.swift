import Formats
import TerraformPlans
import Vocabulary

/// Writes what a plan reaches and its graph as one JSON object.
package enum PlanPictureJSON {
  /// One line.
  package static func bytes(of picture: PlanPicture) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("blastRadius")
    write(picture.radius, to: &writer)
    writer.name("graph")
    write(picture.graph, to: &writer)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// A blast radius as a value.
  static func write(_ radius: BlastRadius, to writer: inout JSONWriter) {
    writer.beginObject()
    let lists: [(StaticString, [String])] = [
      ("accounts", radius.accounts), ("regions", radius.regions), ("providers", radius.providers),
      ("states", radius.states), ("keys", radius.keys), ("buckets", radius.buckets), ("vaults", radius.vaults),
    ]
    for (name, values) in lists {
      writer.name(name)
      writer.beginArray()
      for value in values { writer.string(value) }
      writer.endArray()
    }
    writer.name("objects")
    writer.beginArray()
    for object in radius.objects {
      writer.beginObject()
      writer.name("address")
      writer.string(object.address)
      writer.name("kind")
      writer.string(object.kind)
      writer.name("verb")
      writer.string(object.verb.rawValue)
      writer.name("dependants")
      writer.integer(object.dependants)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ graph: PlanGraph, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("nodes")
    writer.beginArray()
    for node in graph.nodes {
      writer.beginObject()
      writer.name("part")
      writer.string(node.part.word)
      writer.name("standing")
      writer.string(node.standing.rawValue)
      writer.name("title")
      writer.string(node.title)
      writer.name("address")
      if node.address.isEmpty { writer.null() } else { writer.string(node.address) }
      writer.endObject()
    }
    writer.endArray()
    writer.name("edges")
    writer.beginArray()
    for edge in graph.edges {
      writer.beginObject()
      writer.name("from")
      writer.integer(edge.from)
      writer.name("to")
      writer.integer(edge.to)
      writer.name("kind")
      writer.string(edge.kind.rawValue)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}

extension PlanGraph.Part {
  /// Its name in a chart and in JSON.
  var word: String {
    switch self {
    case .lost: "lost"
    case .dependent: "dependent"
    case .backup: "backup"
    }
  }
}
