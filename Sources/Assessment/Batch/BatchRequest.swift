import CommandEffects
import Decision
import Formats
import Vocabulary

/// One line of `check commands --jsonl`: `{"id","command","cwd"?,"env"?,"actor"?}`.
package struct BatchRequest: Sendable {
  /// The longest line, in bytes.
  package static let bound = 1_048_576

  /// The id as JSON text, handed back as it came.
  package var id: [UInt8]
  package var question: Question

  /// What is asked, whatever it is called: the same question has the same answer.
  package struct Question: Sendable, Hashable {
    /// The command, as shell text.
    package var command: [UInt8]
    /// The folder that it would run in, absolute; nil when it was not given.
    package var directory: String?
    /// The variables that were given, which need not be all.
    package var environment: [String: String]
    /// Who asks.
    package var asker: Asker

    /// A question about a command.
    package init(
      command: [UInt8], directory: String? = nil, environment: [String: String] = [:], asker: Asker = Asker()
    ) {
      self.command = command
      self.directory = directory
      self.environment = environment
      self.asker = asker
    }

    /// The action that is asked about.
    package var action: Action {
      .command(
        text: command,
        directory: directory.map { .known(PathText.normalised($0)) } ?? .unknown("the folder was not given"),
        variables: Variables(inherited: environment, isComplete: false))
    }
  }

  /// Reads a line, without its newline.
  package init(line: [UInt8]) throws(BatchError) {
    guard line.count <= BatchRequest.bound else { throw .tooLong(line.count) }
    var reading = Reading()
    do throws(FormatError) {
      reading = try JSONScanner.scan(line, limits: JSONLimits(depth: 32, duplicateNames: .refuse)) {
        (scanner: inout JSONScanner) throws(FormatError) in
        try BatchRequest.read(&scanner)
      }
    } catch {
      throw .malformed(error.description)
    }
    if let wrong = reading.wrong { throw .malformed(wrong) }
    guard let id = reading.id else { throw .malformed("it has no \"id\"") }
    guard let command = reading.command else { throw .malformed("it has no \"command\"") }
    self.id = id
    question = Question(
      command: Array(command.utf8), directory: reading.directory, environment: reading.environment,
      asker: reading.asker)
  }

  private struct Reading {
    var id: [UInt8]?
    var command: String?
    var directory: String?
    var environment: [String: String] = [:]
    var asker = Asker()
    var wrong: String?
  }

  private static func read(_ scanner: inout JSONScanner) throws(FormatError) -> Reading {
    var reading = Reading()
    try scanner.enterObject()
    var seen: Set<String> = []
    while let name = try scanner.nextMember() {
      // Two readers of one line must not see two things.
      if !seen.insert(name.text).inserted { reading.wrong = "it has the member \"\(name.text)\" twice" }
      switch name {
      case "id": reading.id = try identifier(&scanner, &reading)
      case "command": reading.command = try scanner.readString()
      case "cwd": reading.directory = try path(&scanner, &reading)
      case "env": reading.environment = try environment(&scanner)
      case "actor": reading.asker = asker(try scanner.readValue())
      default: try scanner.skipValue()
      }
    }
    return reading
  }

  private static func identifier(_ scanner: inout JSONScanner, _ reading: inout Reading) throws(FormatError) -> [UInt8]?
  {
    var writer = JSONWriter()
    switch try scanner.readValue() {
    case .string(let text): writer.string(text)
    case .integer(let number): writer.integer(number)
    default:
      reading.wrong = "its \"id\" is neither text nor a whole number"
      return nil
    }
    return writer.bytes
  }

  private static func path(_ scanner: inout JSONScanner, _ reading: inout Reading) throws(FormatError) -> String? {
    let value = try scanner.readValue()
    if value == .null { return nil }
    guard let text = value.text, text.utf8.first == UInt8(ascii: "/") else {
      reading.wrong = "its \"cwd\" is no absolute path"
      return nil
    }
    return text
  }

  /// `"agent"`, `"person"` or a client's name, or an object of `kind`, `client` and `tool`; an agent when it does not say.
  private static func asker(_ value: StructuredValue) -> Asker {
    if let text = value.text {
      return Asker.Kind(rawValue: text).map { Asker($0) } ?? Asker(client: text)
    }
    return Asker(
      value["kind"]?.text.flatMap { Asker.Kind(rawValue: $0) } ?? .agent, client: value["client"]?.text,
      tool: value["tool"]?.text)
  }

  private static func environment(_ scanner: inout JSONScanner) throws(FormatError) -> [String: String] {
    var environment: [String: String] = [:]
    try scanner.enterObject()
    while let name = try scanner.nextMember() {
      let key = name.text
      environment[key] = try scanner.readString()
    }
    return environment
  }
}

/// Why a line is no request.
package enum BatchError: Error, Sendable, Hashable, CustomStringConvertible {
  case tooLong(Int)
  case malformed(String)

  package var description: String {
    switch self {
    case .tooLong(let bytes):
      "the line has \(bytes) bytes, more than the \(BatchRequest.bound) that are read; shorten it"
    case .malformed(let why):
      "the line is no request (\(why)); write {\"id\":…,\"command\":…} on a line"
    }
  }
}
