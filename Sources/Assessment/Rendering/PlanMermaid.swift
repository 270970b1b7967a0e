import TerraformPlans
import Vocabulary

/// The graph of a plan's losses as a Mermaid flowchart (mermaid.js.org/syntax/flowchart.html), which GitHub and GitLab
/// draw in a comment.
package enum PlanMermaid {
  /// The lines of the chart, without the fence around it; empty when there is nothing to draw.
  package static func text(of graph: PlanGraph) -> String {
    guard !graph.nodes.isEmpty else { return "" }
    var lines = ["flowchart LR"]
    for part in PlanGraph.Part.allCases {
      let nodes = graph.nodes.indices.filter { graph.nodes[$0].part == part }
      guard !nodes.isEmpty else { continue }
      lines.append("  subgraph \(part.word)[\"\(part.title)\"]")
      lines += nodes.map { "    n\($0)[\"\(label(graph.nodes[$0]))\"]:::\(style(graph.nodes[$0].standing))" }
      lines.append("  end")
    }
    lines += graph.edges.map { "  n\($0.from) -->|\($0.kind.rawValue)| n\($0.to)" }
    lines += styles
    return lines.joined(separator: "\n")
  }

  private static let styles = [
    "  classDef destroyed fill:#ffe3e3,stroke:#b42318,color:#3b0a06",
    "  classDef replaced fill:#fff0d9,stroke:#b54708,color:#3a1c03",
    "  classDef forgotten fill:#eef1f4,stroke:#667085,color:#1d2939",
    "  classDef stays fill:#e8f1ff,stroke:#1d5fc4,color:#0b2447",
    "  classDef survives fill:#e3f8ea,stroke:#1a7f4b,color:#08321c",
  ]

  private static func style(_ standing: PlanGraph.Standing) -> String {
    standing == .forgotten ? "forgotten" : standing.rawValue
  }

  private static func label(_ node: PlanGraph.Node) -> String {
    let lines = [node.title, node.address, node.standing.rawValue].filter { !$0.isEmpty }
    return lines.map(escaped).joined(separator: "<br/>")
  }

  /// Text that can stand between quotes: entities are written with a number sign (the page on special characters).
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "#", "&", "<", ">", "`", "\\", "{", "}", "|", ";", "*":
        escaped += "#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension PlanGraph.Part {
  /// What stands over it.
  var title: String {
    switch self {
    case .lost: "What is lost"
    case .dependent: "What refers to it and stays"
    case .backup: "The ways back"
    }
  }
}
