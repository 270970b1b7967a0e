import Synchronization

/// What a server counts while it runs, in the text form of Prometheus.
package final class ServerMetrics: Sendable {
  private struct Series: Hashable {
    var method: String
    var route: String
    var status: Int
  }

  private struct State {
    var requests: [Series: Int] = [:]
    var microseconds: [String: Int] = [:]
    var running = 0
  }

  /// More kinds of requests than any server has; those after them are counted as one.
  private static let bound = 4096
  /// The methods that are counted by their names.
  private static let methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "DELETE", "LOCK", "UNLOCK"]
  private let state = Mutex(State())

  package init() {}

  /// A request has come.
  func begin() { state.withLock { $0.running += 1 } }

  /// It was answered.
  func end(method: String, route: String?, status: Int, microseconds: Int) {
    let series = Series(
      method: ServerMetrics.methods.contains(method) ? method : "other", route: route ?? "none", status: status)
    state.withLock { state in
      state.running -= 1
      let isKnown = state.requests[series] != nil || state.requests.count < ServerMetrics.bound
      let counted = isKnown ? series : Series(method: "other", route: "other", status: status)
      state.requests[counted, default: 0] += 1
      state.microseconds[counted.route, default: 0] += microseconds
    }
  }

  /// The lines of all series, with facts beside them: name, help and value.
  func text(gauges: [(name: String, help: String, value: Int)]) -> String {
    let state = state.withLock { $0 }
    var lines: [String] = []
    for gauge in gauges + [("tagout_requests_running", "Requests that are being answered.", state.running)] {
      lines += ["# HELP \(gauge.name) \(gauge.help)", "# TYPE \(gauge.name) gauge", "\(gauge.name) \(gauge.value)"]
    }
    lines += [
      "# HELP tagout_requests_total Requests by what was asked and answered.", "# TYPE tagout_requests_total counter",
    ]
    lines +=
      state.requests.map { series, count in
        "tagout_requests_total{method=\"\(series.method)\",route=\"\(series.route)\",status=\"\(series.status)\"} \(count)"
      }.sorted()
    lines += [
      "# HELP tagout_request_seconds_total Time spent on answers.", "# TYPE tagout_request_seconds_total counter",
    ]
    lines +=
      state.microseconds.map { route, time in
        "tagout_request_seconds_total{route=\"\(route)\"} \(Double(time) / 1_000_000)"
      }.sorted()
    return lines.joined(separator: "\n") + "\n"
  }
}
