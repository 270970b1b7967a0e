import Vocabulary

/// Reads the calls that `curl`, `wget`, `http` and their like are told to make.
enum HTTPArguments {
  static let curl = OptionGrammar(
    short: "oAbcCdDeEFHhKmPQrtTuUwxXyYz",
    long: """
      data= data-raw= data-binary= data-urlencode= data-ascii= json= form= form-string= header= request= url= user= \
      proxy= output= upload-file= cookie= cookie-jar= cacert= cert= key= connect-timeout= max-time= retry= \
      retry-delay= retry-max-time= resolve= user-agent= referer= interface= limit-rate= range= config= write-out= \
      output-dir= url-query= aws-sigv4= oauth2-bearer= proxy-user= unix-socket= abstract-unix-socket= dump-header= \
      capath= cert-type= key-type= pass= ciphers= connect-to= max-redirs= socks5= socks5-hostname= variable= \
      request-target= preproxy= proxy1.0= socks4= socks4a= doh-url= next location silent fail show-error get head insecure verbose compressed include remote-name
      """)
  static let wget = OptionGrammar(
    short: "OPoaiBtTwQeUlADRIX",
    long: """
      method= body-data= body-file= post-data= post-file= header= user= password= output-document= directory-prefix= \
      user-agent= timeout= tries= no-clobber
      """)

  /// HTTPie 3 and xh: what takes a value.
  static let httpie = OptionGrammar(
    short: "aAspPo",
    long: """
      auth= auth-type= style= print= history-print= pretty= output= session= session-read-only= proxy= verify= timeout= \
      cert= cert-key= cert-key-pass= ssl= ciphers= max-redirects= max-headers= format-options= response-charset= \
      response-mime= default-scheme= boundary= raw= bearer= resolve= interface= http-version= generate= json form \
      multipart compress stream download continue follow all offline headers body verbose quiet ignore-stdin \
      check-status path-as-is chunked
      """)

  /// awscurl: as curl, but `--data-binary` is a flag.
  static let awscurl = OptionGrammar(
    short: "XdHko",
    long: """
      request= data= header= region= profile= service= access_key= secret_key= security_token= session_token= output= \
      data-binary verbose include insecure fail-with-body location
      """)

  /// The calls of HTTPie and its like; none for another program.
  static func calls(_ invocation: Invocation) -> [HTTPCall] {
    switch invocation.name {
    case "curlie": curlCalls(invocation)
    case "awscurl": curlCalls(FileArguments(invocation.arguments, awscurl), invocation)
    case "http", "https", "xh", "xhs": httpieCalls(invocation)
    default: []
    }
  }

  /// The calls of `curl`: `--next` begins another, with options of its own (curl(1)).
  static func curlCalls(_ invocation: Invocation) -> [HTTPCall] {
    FileArguments.groups(invocation.arguments, curl, endedBy: ["next", ":"]).flatMap { words in
      curlCalls(FileArguments(words, curl), invocation)
    }
  }

  private static func curlCalls(_ arguments: FileArguments, _ invocation: Invocation) -> [HTTPCall] {
    let bodies = arguments.options.filter {
      ["d", "F", "data", "data-raw", "data-binary", "data-urlencode", "data-ascii", "json", "form", "form-string"]
        .contains($0.name)
    }.compactMap(\.value)
    var method: String? = bodies.isEmpty || arguments.has("G", "get") ? "GET" : "POST"
    if arguments.has("I", "head") { method = "HEAD" }
    if arguments.has("T", "upload-file") { method = "PUT" }
    if let word = arguments.value("X", "request") { method = word.literal?.uppercased() }
    let addresses = arguments.operands + arguments.options.filter { $0.name == "url" }.compactMap(\.value)
    let headers = arguments.options.filter { $0.name == "H" || $0.name == "header" }.compactMap { $0.value?.display }
    return calls(
      method, addresses, bodies, invocation, method: arguments.value("X", "request"), headers: headers,
      through: detours(arguments))
  }

  /// Where the connection goes instead of the address's own host: `--connect-to HOST:PORT:HOST:PORT`,
  /// `--resolve HOST:PORT:ADDRESS`, a proxy.
  private static func detours(_ arguments: FileArguments) -> [String] {
    arguments.options.compactMap { option in
      guard let value = option.value else { return nil }
      let text = DatabaseWord.text(value)
      switch option.name {
      case "connect-to", "resolve":
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 ? HostAddress.host(of: String(parts[2])) : text
      case "x", "proxy", "preproxy", "socks5", "socks5-hostname", "socks4", "socks4a", "proxy1.0":
        return HostAddress.host(of: text)
      default: return nil
      }
    }.filter { !$0.isEmpty }
  }

  /// The calls of `wget`, whose arguments are read by its grammar.
  static func wgetCalls(_ arguments: FileArguments, _ invocation: Invocation) -> [HTTPCall] {
    let bodies = ["body-data", "post-data"].compactMap { arguments.value($0) }
    var method: String? = arguments.has("post-data", "post-file") ? "POST" : "GET"
    if let word = arguments.value("method") { method = word.literal?.uppercased() }
    let headers = arguments.options.filter { $0.name == "header" }.compactMap { $0.value?.display }
    return calls(method, arguments.operands, bodies, invocation, method: arguments.value("method"), headers: headers)
  }

  /// Methods that may be written small (HTTPie's manual).
  private static let methods: Set<String> = ["get", "head", "post", "put", "patch", "delete", "options"]

  /// `http [METHOD] URL [ITEM…]`: with items that are data it is a POST (HTTPie's manual).
  private static func httpieCalls(_ invocation: Invocation) -> [HTTPCall] {
    let words = FileArguments(invocation.arguments, httpie).operands
    guard let first = words.first else { return [] }
    let isMethod =
      first.literal.map { text in
        text.utf8.count > 2 && text.utf8.allSatisfy { ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) }
          && words.count > 1 && (text == text.uppercased() || methods.contains(text))
      } ?? false
    let rest = isMethod ? words.dropFirst() : words[...]
    guard let address = rest.first else { return [] }
    let items = rest.dropFirst().filter { $0.display.contains("=") && !$0.display.contains("==") }
    let method = isMethod ? first.literal?.uppercased() : items.isEmpty ? "GET" : "POST"
    let asides = rest.dropFirst().map(\.display)
    let headers = asides.filter { $0.prefix { $0 != "=" }.contains(":") && !$0.contains(":=") }
    let parameters = asides.compactMap { text in
      text.firstRange(of: "==").map { "\(text[..<$0.lowerBound])=\(text[$0.upperBound...])" }
    }
    return calls(
      method, [address], Array(items), invocation, method: isMethod ? first : nil, headers: headers,
      parameters: parameters)
  }

  private static func calls(
    _ method: String?, _ addresses: [ArgumentWord], _ bodies: [ArgumentWord], _ invocation: Invocation,
    method word: ArgumentWord?, headers: [String] = [], parameters: [String] = [], through detours: [String] = []
  ) -> [HTTPCall] {
    var body = bodies.map(\.display).joined(separator: " ")
    if case .text(let text) = invocation.input, bodies.contains(where: { $0.literal == "@-" }) { body += text }
    return addresses.prefix(16).map { address in
      let evidence = [word?.evidence, address.evidence].compactMap { $0 }
        .reduce(invocation.program.evidence) { $0.union($1) }
      return HTTPCall(
        method: method, address: address, body: body, headers: headers, parameters: parameters, detours: detours,
        evidence: evidence)
    }
  }
}
