import Formats
import Vocabulary

extension StateOutline {
  /// As it is stored: `{"objects":[…],"outputs":[…]}`.
  package func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("objects")
    writer.beginArray()
    for object in objects { object.write(to: &writer) }
    writer.endArray()
    writer.name("outputs")
    writer.beginArray()
    for name in outputs { writer.string(name) }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  /// Reads what `json` wrote.
  package init(json bytes: [UInt8]) throws(FormatError) {
    let value = try JSONReader.read(bytes)
    objects = (value["objects"]?.elements ?? []).map(Object.init)
    outputs = (value["outputs"]?.elements ?? []).compactMap(\.text)
  }
}

extension StateOutline.Object {
  fileprivate init(_ value: StructuredValue) {
    self.init(
      address: value["address"]?.text ?? "", mode: value["data"] == nil ? .managed : .data,
      type: value["type"]?.text ?? "", deposedKey: value["deposed"]?.text, isTainted: value["tainted"] != nil,
      identity: value["identity"]?.text ?? "")
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("address")
    writer.string(address)
    if mode != .managed {
      writer.name("data")
      writer.boolean(true)
    }
    if let deposedKey {
      writer.name("deposed")
      writer.string(deposedKey)
    }
    writer.name("identity")
    writer.string(identity)
    if isTainted {
      writer.name("tainted")
      writer.boolean(true)
    }
    writer.name("type")
    writer.string(type)
    writer.endObject()
  }
}
