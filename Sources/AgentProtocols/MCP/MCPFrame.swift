import Formats
import Vocabulary

/// One message of a client, as JSON-RPC 2.0 frames it.
struct MCPFrame {
  /// Nil for a notification, which is never answered.
  var id: MCPRequestID?
  var method: String
  var parameters: StructuredObject

  /// The longest frame that is read, in bytes: a plan comes as a path, not as bytes.
  static let bound = 4 << 20

  /// Nil for an answer to something that was never asked.
  ///
  /// Throws what to answer, with the identifier to answer it under where there is one.
  init?(_ bytes: [UInt8]) throws(MCPRefusal) {
    let value: StructuredValue
    do {
      value = try JSONReader.read(
        bytes, limits: JSONLimits(depth: 64, bytes: MCPFrame.bound, duplicateNames: .refuse))
    } catch {
      throw MCPRefusal(id: nil, fault: MCPFault(.parse, "the frame is no JSON: \(error)"))
    }
    guard case .object(let object) = value else {
      throw MCPRefusal(id: nil, fault: MCPFault(.invalidRequest, "a frame is one JSON object; batches are not taken"))
    }
    let id = object["id"].flatMap(MCPRequestID.init)
    guard object["method"] != nil || (object["result"] == nil && object["error"] == nil) else { return nil }
    func refusal(_ message: String) -> MCPRefusal {
      MCPRefusal(id: id, fault: MCPFault(.invalidRequest, message))
    }
    guard object["jsonrpc"]?.text == "2.0" else { throw refusal("\"jsonrpc\" is not \"2.0\"") }
    guard let method = object["method"]?.text else { throw refusal("\"method\" is no text") }
    guard object["id"] == nil || id != nil else { throw refusal("\"id\" is neither text nor a whole number") }
    switch object["params"] {
    case nil: parameters = [:]
    case .object(let members): parameters = members
    default: throw refusal("\"params\" is no object")
    }
    self.id = id
    self.method = method
  }
}
