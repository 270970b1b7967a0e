import Formats
import Vocabulary

/// One connection of a client, frame by frame.
///
/// Two eras are spoken: the handshake of `initialize` (modelcontextprotocol.io, revisions 2024-11-05 to 2025-11-25), and
/// since 2026-07-28 none, each request carrying its version. The first request decides which. The session does no I/O:
/// it takes frames and says what to do.
package struct MCPSession: Sendable {
  private enum Era: Sendable {
    case undecided
    case handshake
    case stateless
  }

  private let server: MCPServer
  private var era = Era.undecided

  /// A connection on which nothing was said.
  package init(_ server: MCPServer) {
    self.server = server
  }

  /// Takes one frame without its line feed.
  package mutating func receive(_ bytes: [UInt8]) -> MCPReaction {
    do throws(MCPRefusal) {
      guard let frame = try MCPFrame(bytes) else { return .nothing }
      guard let id = frame.id else { return MCPSession.reaction(toNotification: frame) }
      do throws(MCPFault) {
        return try reaction(to: frame, id: id)
      } catch {
        return MCPSession.refuse(id, error)
      }
    } catch {
      return MCPSession.refuse(error.id, error.fault)
    }
  }

  /// Whether it has begun with `initialize`: what follows belongs to it.
  package var hasShakenHands: Bool { era == .handshake }

  /// What to write for a frame that is longer than any that is read.
  package static var oversized: [UInt8] {
    MCPSession.line(id: nil, "error", MCPFault(.invalidRequest, "the frame is over \(MCPFrame.bound) bytes").value)
  }

  /// The longest frame that is read, in bytes.
  package static var frameBound: Int { MCPFrame.bound }

  /// What to write for a tool's outcome.
  package func answer(_ call: MCPCall, _ outcome: MCPOutcome) -> [UInt8] {
    var members: [StructuredObject.Member] = [
      .init("content", [.object(["type": "text", "text": .string(outcome.text)])]),
      .init("isError", .boolean(outcome.isError)),
    ]
    if let value = outcome.value { members.append(.init("structuredContent", .object(value))) }
    return MCPSession.line(id: call.id, "result", .object(stamped(members, isStateless: call.isStateless)))
  }

  /// What to write while a call goes on; nil when the client does not want to hear of it.
  package func progress(of call: MCPCall, _ progress: Int, message: String) -> [UInt8]? {
    guard let token = call.progress else { return nil }
    let parameters: StructuredObject = [
      "progressToken": token.value, "progress": .integer(Int64(progress)), "message": .string(message),
    ]
    return MCPSession.line([
      "jsonrpc": "2.0", "method": "notifications/progress", "params": .object(parameters),
    ])
  }
}

extension MCPSession {
  private mutating func reaction(to frame: MCPFrame, id: MCPRequestID) throws(MCPFault) -> MCPReaction {
    let isStateless = try settle(frame)
    switch frame.method {
    case "initialize":
      return .reply(MCPSession.line(id: id, "result", .object(greeting(frame.parameters))))
    case "server/discover" where isStateless:
      return reply(id, discovery, isStateless: true)
    case "ping":
      return reply(id, [], isStateless: isStateless)
    case "tools/list":
      guard frame.parameters["cursor"] == nil else {
        throw MCPFault(.invalidParameters, "the list has one page, and \"cursor\" names none of it")
      }
      let tools = StructuredValue.array(server.tools.map(\.listing))
      let cache: [StructuredObject.Member] =
        isStateless ? [.init("ttlMs", 0), .init("cacheScope", "private")] : []
      return reply(id, [.init("tools", tools)] + cache, isStateless: isStateless)
    case "tools/call":
      return try call(frame.parameters, id: id, isStateless: isStateless)
    default:
      throw MCPFault(.methodNotFound, "there is no method \"\(frame.method.prefix(64))\"")
    }
  }

  /// Holds a request to the connection's era, which the first one decides; gives whether it is the stateless one.
  private mutating func settle(_ frame: MCPFrame) throws(MCPFault) -> Bool {
    let named = frame.parameters["_meta"]?[MCPVersion.member]
    let isStateless = frame.method != "initialize" && named != nil
    if isStateless {
      guard let version = named?.text.flatMap(MCPVersion.init(rawValue:)), version.isStateless else {
        throw MCPSession.unsupported(named?.text)
      }
    }
    switch era {
    case .undecided:
      guard isStateless || ["initialize", "ping"].contains(frame.method) else {
        let unknown = frame.method == "server/discover" || frame.method.isEmpty
        throw unknown
          ? MCPFault(.methodNotFound, "there is no method \"\(frame.method)\" without its version")
          : MCPFault(.invalidRequest, "send \"initialize\" first, or name the protocol version in \"_meta\"")
      }
      if frame.method != "ping" || isStateless { era = isStateless ? .stateless : .handshake }
    case .handshake:
      guard !isStateless else {
        throw MCPFault(.invalidRequest, "this connection began with \"initialize\": a request names no version here")
      }
    case .stateless:
      guard frame.method != "initialize" else {
        throw MCPSession.unsupported(frame.parameters["protocolVersion"]?.text)
      }
      guard isStateless else {
        throw MCPFault(.invalidParameters, "\"_meta\" lacks \"\(MCPVersion.member)\"")
      }
    }
    return isStateless
  }

  private func call(
    _ parameters: StructuredObject, id: MCPRequestID, isStateless: Bool
  ) throws(MCPFault) -> MCPReaction {
    guard let name = parameters["name"]?.text else { throw MCPFault(.invalidParameters, "\"name\" is no text") }
    guard let tool = server.tools.first(where: { $0.name == name }) else {
      throw MCPFault(.invalidParameters, "there is no tool \"\(name.prefix(64))\"")
    }
    let arguments: StructuredObject
    switch parameters["arguments"] {
    case nil, .null: arguments = [:]
    case .object(let members): arguments = members
    default: throw MCPFault(.invalidParameters, "\"arguments\" is no object")
    }
    let call = MCPCall(
      id: id, tool: name, arguments: arguments,
      progress: parameters["_meta"]?["progressToken"].flatMap(MCPRequestID.init), isStateless: isStateless)
    // The model reads a tool's error and can mend its call; of a protocol error it sees less.
    if let problem = tool.problem(with: arguments) { return .reply(answer(call, MCPOutcome(error: problem))) }
    return .call(call)
  }

  private static func reaction(toNotification frame: MCPFrame) -> MCPReaction {
    guard frame.method == "notifications/cancelled" else { return .nothing }
    return frame.parameters["requestId"].flatMap(MCPRequestID.init).map { .cancel($0) } ?? .nothing
  }
}

extension MCPSession {
  private var information: StructuredValue {
    .object([
      "name": .string(server.name), "title": .string(server.title), "version": .string(server.version),
    ])
  }

  private func greeting(_ parameters: StructuredObject) -> StructuredObject {
    let asked = parameters["protocolVersion"]?.text.flatMap(MCPVersion.init(rawValue:))
    let version = asked.flatMap { $0.isStateless ? nil : $0 } ?? .latestWithHandshake
    return [
      "protocolVersion": .string(version.rawValue), "capabilities": .object(["tools": .object([:])]),
      "serverInfo": information, "instructions": .string(server.instructions),
    ]
  }

  private var discovery: [StructuredObject.Member] {
    let versions = MCPVersion.allCases.reversed().map { StructuredValue.string($0.rawValue) }
    return [
      .init("supportedVersions", .array(versions)), .init("capabilities", .object(["tools": .object([:])])),
      .init("instructions", .string(server.instructions)), .init("ttlMs", 0), .init("cacheScope", "private"),
    ]
  }

  private func reply(_ id: MCPRequestID, _ members: [StructuredObject.Member], isStateless: Bool) -> MCPReaction {
    .reply(MCPSession.line(id: id, "result", .object(stamped(members, isStateless: isStateless))))
  }

  /// What each result of the stateless era carries besides.
  private func stamped(_ members: [StructuredObject.Member], isStateless: Bool) -> StructuredObject {
    guard isStateless else { return StructuredObject(members) }
    let meta = StructuredValue.object([MCPVersion.serverMember: information])
    return StructuredObject(members + [.init("resultType", "complete"), .init("_meta", meta)])
  }

  private static func unsupported(_ requested: String?) -> MCPFault {
    let supported = MCPVersion.allCases.filter(\.isStateless).map { StructuredValue.string($0.rawValue) }
    return MCPFault(
      .unsupportedVersion, "the protocol version \"\((requested ?? "").prefix(64))\" is not spoken here",
      data: .object(["supported": .array(supported), "requested": .string(String((requested ?? "").prefix(64)))]))
  }

  private static func refuse(_ id: MCPRequestID?, _ fault: MCPFault) -> MCPReaction {
    .reply(line(id: id, "error", fault.value))
  }

  private static func line(id: MCPRequestID?, _ name: String, _ value: StructuredValue) -> [UInt8] {
    line(StructuredObject([.init("jsonrpc", "2.0"), .init("id", id?.value ?? .null), .init(name, value)]))
  }

  private static func line(_ object: StructuredObject) -> [UInt8] {
    do {
      return try JSONWriter.canonical(.object(object)) + [UInt8(ascii: "\n")]
    } catch {
      // Nothing that is put together here is deeper than JSON is written, or unknown.
      preconditionFailure("an answer cannot be written: \(error)")
    }
  }
}
