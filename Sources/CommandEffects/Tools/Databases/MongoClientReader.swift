import Vocabulary

/// Reads `mongosh` and `mongo`: options, the address, script files.
package enum MongoClientReader: NestingToolReader {
  package static let names = ["mongosh", "mongo", "mongos"]

  private static let grammar = OptionGrammar(
    short: "upf",
    long: """
      eval= file= host= port= username= password= authenticationDatabase= authenticationMechanism= tlsCAFile= \
      tlsCertificateKeyFile= tlsCertificateKeyFilePassword= apiVersion= awsAccessKeyId= shell nodb norc quiet verbose \
      ipv6 tls tlsAllowInvalidCertificates retryWrites json? help version config= configdb= bind_ip= dbpath=
      """)

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    use(of: invocation).inspect(into: &inspection)
  }

  package static func nested(in invocation: Invocation) -> [Invocation] { [] }

  private static func use(of invocation: Invocation) -> DatabaseUse {
    let arguments = FileArguments(invocation.arguments, grammar)
    var use = DatabaseUse(language: .mongo, address: DatabaseAddress(), sources: [], invocation: invocation)
    for (index, operand) in arguments.operands.enumerated() {
      let text = DatabaseWord.text(operand)
      if text.hasSuffix(".js") || text.hasSuffix(".mongodb") || index > 0 {
        use.sources.append(.file(operand))
      } else {
        use.address = address(text, operand)
      }
    }
    if let host = arguments.value("host") {
      let given = DatabaseURL.address("mongodb://" + lastPart(DatabaseWord.text(host)), from: "the command")
      use.address = use.address.either(given ?? DatabaseAddress())
    }
    guard !arguments.has("help", "version", "nodb") else {
      use.sources = []
      return use
    }
    for option in arguments.options {
      guard let value = option.value else { continue }
      if option.name == "eval" { use.sources.append(.text(value)) }
      if option.name == "f" || option.name == "file" { use.sources.append(.file(value)) }
    }
    if use.sources.isEmpty { use.sources = [.input] }
    return use
  }

  /// `mongodb://…`, `host:port/name`, `name`.
  private static func address(_ text: String, _ word: ArgumentWord) -> DatabaseAddress {
    if let address = DatabaseURL.address(text, from: "the command") { return address }
    if text == "\0" { return DatabaseAddress(host: DatabaseWord.part(word, word.reasonUnknown ?? "the command")) }
    if text.contains("/") || text.contains(":") {
      return DatabaseURL.address("mongodb://" + text, from: "the command") ?? DatabaseAddress()
    }
    // A name with dots is a host.
    if text.contains(".") { return DatabaseAddress(host: DatabaseWord.part(word, "the command")) }
    return DatabaseAddress(database: DatabaseWord.part(word, "the command"))
  }

  /// `rs0/a:27017,b:27017`: without the replica set's name.
  private static func lastPart(_ text: String) -> String {
    text.split(separator: "/").last.map(String.init) ?? text
  }
}
