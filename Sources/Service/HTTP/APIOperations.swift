/// All that the server's addresses do. A test holds that none is missing and none too many.
enum APIOperations {
  static let all = server + agents + ledger + proposals + runner + backend + states

  private static let server: [APIOperation] = [
    APIOperation("GET", "/health", "Say that the server runs", access: .anybody),
    APIOperation("GET", "/ready", "Say that the server reads its database", access: .anybody),
    APIOperation("GET", "/openapi.json", "Describe every address", access: .anybody),
    APIOperation("GET", "/metrics", "Give figures for Prometheus; not to agents"),
    APIOperation("GET", "/api/v1/server", "Name the server and its version"),
    APIOperation(
      "PUT", "/api/v1/machines/{machine}/report", "Tell how a machine is guarded, as its doctor found it",
      body: .json("MachineReport")),
  ]

  private static let agents: [APIOperation] = [
    APIOperation(
      "POST", "/mcp", "Take a frame of the Model Context Protocol, and answer it", body: .json("Frame"),
      success: [200, 202]),
    APIOperation("DELETE", "/mcp", "End a conversation of that protocol", success: [204]),
  ]

  private static let ledger: [APIOperation] = [
    APIOperation("GET", "/api/v1/ledger/checkpoint", "Sign how far the records have come (C2SP tlog-checkpoint)"),
    APIOperation("GET", "/api/v1/ledger/records", "Give records, a line each", query: ["from#", "limit#"]),
    APIOperation("GET", "/api/v1/ledger/records/{record}/proof", "Prove that a record is there (C2SP tlog-proof)"),
  ]

  private static let proposals: [APIOperation] = [
    APIOperation(
      "PUT", "/api/v1/trees/{digest}", "Store a configuration, a tar whose SHA-256 is the address", body: .bytes,
      success: [200, 201]),
    APIOperation("GET", "/api/v1/trees/{digest}", "Fetch a configuration; for runners"),
    APIOperation(
      "POST", "/api/v1/proposals", "Put something forward to be run", body: .json("Proposal"), success: [201]),
    APIOperation(
      "GET", "/api/v1/proposals", "List proposals, the newest first",
      query: ["state", "workspace", "limit#", "before#"]),
    APIOperation("GET", "/api/v1/proposals/{id}", "Show a proposal with what it would do"),
    APIOperation("GET", "/api/v1/proposals/{id}/log", "Show what its runs printed, secrets masked", query: ["from#"]),
    APIOperation(
      "GET", "/api/v1/proposals/{id}/wait", "Wait until it is in another state", query: ["after", "seconds#"]),
    APIOperation("GET", "/api/v1/proposals/{id}/approval", "Give the exact text that an approver signs"),
    APIOperation(
      "GET", "/api/v1/proposals/{id}/decision", "Give the exact text of a rejection or a reconciliation",
      query: ["decision", "reason"]),
    APIOperation(
      "POST", "/api/v1/proposals/{id}/approvals", "Approve it by a signature on that text", body: .json("Approval")),
    APIOperation("POST", "/api/v1/proposals/{id}/rejections", "Reject it by a signature", body: .json("Rejection")),
    APIOperation("POST", "/api/v1/proposals/{id}/cancellation", "Take it back", body: .json("Cancellation")),
    APIOperation(
      "POST", "/api/v1/proposals/{id}/reconciliation", "Say how a run of unknown end went",
      body: .json("Reconciliation")),
    APIOperation("GET", "/api/v1/proposals/{id}/errored-state", "Fetch the state that a failed run could not write"),
  ]

  private static let runner: [APIOperation] = [
    APIOperation(
      "POST", "/api/v1/runner/leases", "Take work, if there is any", body: .json("Lease"), success: [200, 204]),
    APIOperation("POST", "/api/v1/runner/leases/{fencing}/renewal", "Keep a lease"),
    APIOperation("PUT", "/api/v1/runner/leases/{fencing}/plan", "Store the saved plan", body: .bytes, success: [201]),
    APIOperation("GET", "/api/v1/runner/leases/{fencing}/plan", "Fetch the plan that was approved"),
    APIOperation(
      "POST", "/api/v1/runner/leases/{fencing}/planned", "Report what was planned, where and by what",
      body: .json("Report")),
    APIOperation(
      "POST", "/api/v1/runner/leases/{fencing}/applying", "Ask, with the facts of now, to begin the apply",
      body: .json("Report")),
    APIOperation("POST", "/api/v1/runner/leases/{fencing}/log", "Add lines to the log", body: .json("Report")),
    APIOperation(
      "POST", "/api/v1/runner/leases/{fencing}/refusals", "Tell what a run wanted to reach and did not",
      body: .json("Report")),
    APIOperation("POST", "/api/v1/runner/leases/{fencing}/finished", "Report how it ended", body: .json("Report")),
    APIOperation(
      "PUT", "/api/v1/runner/leases/{fencing}/errored-state", "Keep a state that Terraform could not write",
      body: .bytes, success: [201]),
  ]

  /// Terraform's backend "http", in both of its styles.
  private static let backend: [APIOperation] = [
    APIOperation("GET", "/state/{workspace}", "Read the state; 204 when there is none", success: [200, 204]),
    APIOperation("POST", "/state/{workspace}", "Write the state under its lock", body: .bytes, query: ["ID"]),
    APIOperation("PUT", "/state/{workspace}", "Write the state under its lock", body: .bytes, query: ["ID"]),
    APIOperation("DELETE", "/state/{workspace}", "Be refused: every version is kept"),
    APIOperation("LOCK", "/state/{workspace}", "Take the lock", body: .json("Lock")),
    APIOperation("UNLOCK", "/state/{workspace}", "Give the lock back", body: .json("Lock")),
    APIOperation("LOCK", "/state/{workspace}/lock", "Take the lock", body: .json("Lock")),
    APIOperation("POST", "/state/{workspace}/lock", "Take the lock", body: .json("Lock")),
    APIOperation("PUT", "/state/{workspace}/lock", "Take the lock", body: .json("Lock")),
    APIOperation("UNLOCK", "/state/{workspace}/lock", "Give the lock back", body: .json("Lock")),
    APIOperation("DELETE", "/state/{workspace}/lock", "Give the lock back", body: .json("Lock")),
  ]

  private static let states: [APIOperation] = [
    state("GET", "", "Show the newest state, without what is secret"),
    state("GET", "/versions", "List the versions, the newest first", query: ["limit#", "before#"]),
    state("GET", "/versions/{version}", "Show a version, without what is secret"),
    state("GET", "/versions/{version}/content", "Fetch a version as it was written"),
    state("GET", "/difference", "Tell what changed between two versions", query: ["from#", "to#"]),
    state("GET", "/verification", "Check every version against its digest and the chain"),
    state(
      "POST", "/restorations", "Put an earlier version in front as a new one", body: .json("Restoration"),
      success: [201]),
    state("PUT", "/adoption", "Take in a state from elsewhere", body: .bytes, query: ["reason"], success: [200, 201]),
    state("POST", "/lock/release", "Free a lock that nobody can give back", body: .json("Release")),
  ]

  private static func state(
    _ method: String, _ path: String, _ summary: String, body: APIOperation.Body = .none, query: [String] = [],
    success: [Int] = [200]
  ) -> APIOperation {
    APIOperation(
      method, "/api/v1/workspaces/{workspace}/state" + path, summary, body: body, query: query, success: success)
  }
}
