import Decision
import Vocabulary

/// The state of all datasets as one HTML file that needs nothing else: no script, no font, no network.
package enum RecoveryPage {
  /// The file's text.
  package static func html(_ statuses: [DatasetStatus], at now: Instant) -> String {
    let ordered = DatasetStatus.ordered(statuses)
    let blocked = ordered.count(where: \.blocks)
    let sentence =
      ordered.isEmpty
      ? "The policy names no dataset."
      : blocked == 0
        ? "All \(ordered.count) datasets have a proven restore point that can be counted on."
        : "\(blocked) of \(ordered.count) datasets have no restore point that can be counted on."
    return """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Recovery</title><style>\(style)</style></head><body><main>
      <h1>\(MarkupText.escaped(sentence))</h1><p class="note">As of \(now). Proven: brought back by a drill and asked. \
      Claimed: by the engine's word.</p>
      \(ordered.map(section).joined(separator: "\n"))
      </main></body></html>

      """
  }

  private static func section(_ status: DatasetStatus) -> String {
    let mistakes = status.fates.map { "<li>\(MarkupText.escaped($0.mistake))</li>" }.joined()
    return """
      <section><h2>\(MarkupText.escaped(status.dataset.name)) <span class="state">\(status.word)</span></h2>
      <ul class="wrong">\(status.shortfalls.map { "<li>\(MarkupText.escaped($0.words)).</li>" }.joined())</ul>
      \(figures(status))
      \(RecoveryTimeline(status).svg)
      \(legs(status.times))
      <h3>What shares a fate: \(status.independence.rawValue)</h3>\(status.drawing?.svg ?? "<p>Nobody has told yet.</p>")
      <ul class="wrong">\(mistakes)</ul></section>
      """
  }

  private static func figures(_ status: DatasetStatus) -> String {
    let rows: [(String, String)] = [
      (
        "Exposed now, if the newest backup is what it claims", status.exposure.map { SpanText.words($0) } ?? "no backup"
      ),
      ("Proven up to", status.provenPoint?.description ?? "never"),
      ("Proven loss if the data went now", status.provenAge.map { SpanText.words($0) } ?? "everything"),
      ("May be lost (RPO)", status.dataset.pointObjective?.description ?? "not said"),
      ("May be away (RTO)", status.dataset.timeObjective?.description ?? "not said"),
    ]
    return "<table>" + rows.map { "<tr><th scope=\"row\">\($0.0)</th><td>\($0.1)</td></tr>" }.joined() + "</table>"
  }

  private static func legs(_ times: RecoveryTimes) -> String {
    guard let total = times.total else { return "" }
    let rows = (times.legs + [total]).map { leg in
      "<tr><th scope=\"row\">\(MarkupText.escaped(leg.name))</th><td>\(SpanText.words(leg.median))</td>"
        + "<td>\(SpanText.words(leg.worst))</td><td>\(leg.count)</td><td>\(leg.trend.rawValue)</td></tr>"
    }.joined()
    let bound = times.isLowerBound ? "<p class=\"note\">Drilled on the data's own host: a lower bound.</p>" : ""
    return "<table><tr><th>Leg</th><th>Median</th><th>Worst</th><th>n</th><th>Trend</th></tr>\(rows)</table>\(bound)"
  }

  private static let style = """
    :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--line:#8a94a0;--good:#0b6e3f;--bad:#b3261e;--soft:#f3d9d7}\
    @media(prefers-color-scheme:dark){:root{--ink:#e6e9ed;--paper:#14171b;--line:#7d8793;--good:#5fd39a;--bad:#ff8a80;\
    --soft:#4a1f1c}}body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0}\
    main{max-width:46rem;margin:auto;padding:1rem}section{border-top:1px solid var(--line);margin-top:2rem}\
    svg{width:100%;height:auto}table{border-collapse:collapse;margin:.5rem 0}th,td{text-align:left;padding:.15rem .8rem \
    .15rem 0;font-weight:400}.state{font-size:1rem;border:1px solid var(--line);border-radius:1rem;padding:.1rem .6rem}\
    .note{color:var(--line);fill:var(--line);font-size:.85rem}.wrong{color:var(--bad);padding-left:1.2rem}\
    .axis,.box{stroke:var(--line);fill:none}.proven circle{fill:var(--good)}.failed path,.unbaselined path,\
    .inconclusive path{stroke:var(--bad);stroke-width:3;fill:none}.inconclusive path,.unbaselined path{stroke:var(--line)}\
    .claimed path{stroke:var(--ink);stroke-width:2}.gap{fill:var(--soft)}svg text{fill:var(--ink);font-size:12px}\
    svg .shared{fill:var(--bad);font-weight:700}svg .head{font-weight:700}
    """
}
