import AgentProtocols
import Vocabulary

/// Answers one client until it goes.
struct MCPConversation {
  /// More calls at once than these are answered that they are too many.
  private static let callBound = 16

  private let handlers: [any MCPHandler]
  private var session: MCPSession
  private let output = MCPOutput()
  private let calls = MCPCalls()
  private var lines = MCPLines()

  init(_ handlers: [any MCPHandler]) {
    self.handlers = handlers
    session = MCPSession(MCPDoor.server(handlers.map(\.tool)))
  }

  /// Answers what comes, in the order in which answers are ready; returns when all is said.
  mutating func run(_ input: AsyncStream<[UInt8]>) async {
    for await bytes in input {
      for piece in lines.feed(bytes) {
        switch piece {
        case .oversized: output.write(MCPSession.oversized)
        case .frame(let frame): react(to: session.receive(frame))
        }
      }
    }
    await calls.finish()
  }

  private mutating func react(to reaction: MCPReaction) {
    switch reaction {
    case .nothing: break
    case .reply(let line): output.write(line)
    case .cancel(let id): calls.cancel(id)
    case .call(let call): start(call)
    }
  }

  private func start(_ call: MCPCall) {
    guard let handler = handlers.first(where: { $0.tool.name == call.tool }) else { return }
    guard calls.count < MCPConversation.callBound else {
      return output.write(session.answer(call, MCPOutcome(error: "too many calls wait already; wait for one to end")))
    }
    let (session, output) = (session, output)
    calls.start(call.id) {
      let steps = StepCounter()
      let outcome = await handler.call(call.arguments) { sentence in
        if let line = session.progress(of: call, steps.next(), message: sentence) { output.write(line) }
      }
      guard !Task.isCancelled else { return }
      output.write(session.answer(call, outcome))
    }
  }
}
