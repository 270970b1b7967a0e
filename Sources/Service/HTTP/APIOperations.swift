/// All that the server's addresses do. A test holds that none is missing and none too many.
enum APIOperations {
  static let all = server + proposals + runner + states

  private static let server: [APIOperation] = [
    APIOperation("GET", "/health", "Say that the server runs", access: .anybody),
    APIOperation("GET", "/ready", "Say that the server reads its database", access: .anybody),
    APIOperation("GET", "/openapi.json", "Describe every address", access: .anybody),
    APIOperation("GET", "/metrics", "Give figures for Prometheus; not to agents"),
    APIOperation("GET", "/api/v1/server", "Name the server and its version"),
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
    APIOperation("POST", "/api/v1/runner/leases/{fencing}/finished", "Report how it ended", body: .json("Report")),
    APIOperation(
      "PUT", "/api/v1/runner/leases/{fencing}/errored-state", "Keep a state that Terraform could not write",
      body: .bytes, success: [201]),
  ]

  private static let states: [APIOperation] = []
}
