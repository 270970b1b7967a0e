import Vocabulary

/// Signs requests, sends them, asks again where that is safe, and reads refusals.
package struct CloudClient: Sendable {
  package var transport: any CloudTransport
  package var credentials: any CredentialSource
  package var region: String
  /// Instead of AWS's own endpoints: an API that is played, or another's that speaks the same.
  package var override: CloudEndpoint?
  package var retries = RetryPolicy()
  /// How long one answer may take.
  package var limit = Duration.seconds(60)
  /// The clock that requests are dated by.
  package var now: @Sendable () -> Instant

  package init(
    transport: any CloudTransport, credentials: any CredentialSource, region: String, override: CloudEndpoint? = nil,
    now: @escaping @Sendable () -> Instant
  ) {
    self.transport = transport
    self.credentials = credentials
    self.region = region
    self.override = override
    self.now = now
  }

  /// The answer to a request, of a status below 300; throws `refused` for every other.
  func send(_ request: CloudRequest, to service: String, at endpoint: CloudEndpoint) async throws(CloudError)
    -> CloudAnswer
  {
    let answer = try await answer(to: request, of: service, at: endpoint)
    guard (200..<300).contains(answer.status) else { throw refusal(answer, of: request) }
    return answer
  }

  /// The answer, of any status, of the last attempt.
  func answer(
    to request: CloudRequest, of service: String, at endpoint: CloudEndpoint
  ) async throws(CloudError) -> CloudAnswer {
    var attempt = 1
    while true {
      let isLast = attempt >= retries.attempts || !request.isIdempotent
      do throws(CloudError) {
        let answer = try await once(request, service, endpoint)
        if isLast || !RetryPolicy.mayPass(answer) { return answer }
      } catch {
        guard !isLast, case .unreachable = error else { throw error }
      }
      attempt += 1
      do {
        try await Task.sleep(for: retries.wait(before: attempt, share: .random(in: 0...1)))
      } catch {
        throw .unreachable(address: endpoint.text, reason: "it was called off")
      }
    }
  }

  private func once(
    _ request: CloudRequest, _ service: String, _ endpoint: CloudEndpoint
  ) async throws(CloudError) -> CloudAnswer {
    var headers = request.headers
    if let credentials = try await credentials.credentials() {
      let scope = SigningScope(region: region, service: service, time: now())
      headers += RequestSigner(credentials, scope).headers(for: request, host: endpoint.host)
    }
    return try await transport.send(
      request.method, endpoint.address(of: request.target), headers: headers, body: request.body,
      bound: request.bound, within: limit)
  }

  /// What an answer of another status says, with how far the clocks are apart when that is what it is about.
  func refusal(_ answer: CloudAnswer, of request: CloudRequest) -> CloudError {
    let (code, words) = RefusalReader.read(answer)
    guard code == "RequestTimeTooSkewed" || code == "RequestExpired" || words.contains("Signature expired") else {
      return .refused(operation: request.operation, status: answer.status, code: code, message: words)
    }
    let skew = answer.header("date").flatMap(HTTPDate.instant).map { $0.milliseconds - now().milliseconds }
    let told = skew.map {
      "this machine's clock is \(abs($0) / 1000) s \($0 > 0 ? "behind" : "ahead of") the service's"
    }
    return .refused(
      operation: request.operation, status: answer.status, code: code,
      message: "\(words); \(told ?? "this machine's clock is wrong"), set it by NTP")
  }
}
