import Formats
import Posture
import TerraformPlans
import Vocabulary

/// An assessment in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS standard of 27 March 2020).
package struct SARIFReport: Sendable {
  private let assessed: Assessed
  private let file: String

  /// - Parameter file: what was judged, as people name it; relative, so that a page of results can link to it.
  package init(_ assessed: Assessed, of file: String) {
    self.assessed = assessed
    self.file = file == "-" ? "stdin" : file
  }

  /// One JSON object on a line.
  package var json: [UInt8] {
    let codes = Set(assessed.verdict.findings.map(\.code)).sorted()
    let indices = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("$schema")
    writer.string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    writer.name("version")
    writer.string("2.1.0")
    writer.name("runs")
    writer.beginArray()
    writer.beginObject()
    writeTool(codes, to: &writer)
    writer.name("columnKind")
    writer.string("utf16CodeUnits")
    writer.name("results")
    writer.beginArray()
    for finding in assessed.verdict.findings { write(finding, indices[finding.code] ?? 0, to: &writer) }
    writer.endArray()
    writeVerdict(to: &writer)
    writer.endObject()
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func writeTool(_ codes: [FindingCode], to writer: inout JSONWriter) {
    writer.name("tool")
    writer.beginObject()
    writer.name("driver")
    writer.beginObject()
    writer.name("name")
    writer.string("Tagout")
    writer.name("version")
    writer.string(TagoutVersion.text)
    writer.name("rules")
    writer.beginArray()
    for code in codes {
      writer.beginObject()
      writer.name("id")
      writer.string(code.text)
      writer.name("shortDescription")
      SARIFReport.writeText(RuleSummary.of(code), to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endObject()
  }

  private func writeVerdict(to writer: inout JSONWriter) {
    writer.name("properties")
    writer.beginObject()
    writer.name("verdict")
    writer.string(assessed.verdict.word)
    writer.name("requirements")
    writer.beginArray()
    for requirement in assessed.verdict.requirements { writer.string(requirement.name) }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ finding: Finding, _ index: Int, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("ruleId")
    writer.string(finding.code.text)
    writer.name("ruleIndex")
    writer.integer(index)
    writer.name("level")
    writer.string(SARIFReport.level(finding.severity))
    writer.name("message")
    SARIFReport.writeText(finding.message + (finding.remedy.map { ". Instead: \($0)" } ?? ""), to: &writer)
    writeLocation(finding.evidence, to: &writer)
    writer.name("partialFingerprints")
    writer.beginObject()
    writer.name("tagout/v1")
    writer.string(SARIFReport.fingerprint(finding))
    writer.endObject()
    writer.name("properties")
    writer.beginObject()
    writer.name("severity")
    writer.string(finding.severity.rawValue)
    if let environment = finding.environment {
      writer.name("environment")
      writer.string("\(environment.tier.rawValue): \(environment.evidence)")
    }
    writer.endObject()
    writer.endObject()
  }

  /// A file and line where there is one, and the address in a plan or state beside the plan's own file.
  private func writeLocation(_ evidence: Evidence, to writer: inout JSONWriter) {
    var path = file
    var line = 1
    var address: String?
    switch evidence {
    case .file(let own): path = own
    case .line(let own, let number): (path, line) = (own, number)
    case .address(let own): address = own
    case .text, .argument, .whole: break
    }
    writer.name("locations")
    writer.beginArray()
    writer.beginObject()
    writer.name("physicalLocation")
    writer.beginObject()
    writer.name("artifactLocation")
    writer.beginObject()
    writer.name("uri")
    writer.string(SARIFReport.reference(path))
    writer.endObject()
    writer.name("region")
    writer.beginObject()
    writer.name("startLine")
    writer.integer(max(1, line))
    writer.endObject()
    writer.endObject()
    if let address {
      writer.name("logicalLocations")
      writer.beginArray()
      writer.beginObject()
      writer.name("fullyQualifiedName")
      writer.string(address)
      writer.name("kind")
      writer.string("resource")
      writer.endObject()
      writer.endArray()
    }
    writer.endObject()
    writer.endArray()
  }

  private static func writeText(_ text: String, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("text")
    writer.string(text)
    writer.endObject()
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .information: "note"
    case .warning: "warning"
    case .high, .critical: "error"
    }
  }

  /// The same finding has the same one in the next run, whatever line it moved to.
  private static func fingerprint(_ finding: Finding) -> String {
    let place: String
    switch finding.evidence {
    case .file(let path), .line(let path, _): place = path
    case .address(let address): place = address
    case .text, .argument, .whole: place = ""
    }
    return Hexadecimal.encode(SHA256.hash(Array("\(finding.code)\n\(place)\n\(finding.message)".utf8)))
  }

  /// A path as a relative reference (RFC 3986, section 4.2).
  private static func reference(_ path: String) -> String {
    path.utf8.map { byte in
      let isPlain =
        (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
        || [45, 46, 95, 126, 47].contains(byte)
      return isPlain
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
