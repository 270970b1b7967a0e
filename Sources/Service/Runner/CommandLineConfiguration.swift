/// What Terraform's command-line configuration says for a run, instead of any that lies on the machine: no development
/// overrides, no credentials, no other place for providers than these.
enum CommandLineConfiguration {
  /// The file's text.
  ///
  /// - Parameter cache: where downloaded providers are kept, when there is no mirror.
  static func text(mirror: String?, allowed: [ProviderPattern], cache: String) -> String {
    // An empty `include` would mean all of them.
    let patterns =
      allowed.isEmpty
      ? #"exclude = ["*/*/*"]"# : "include = [" + allowed.map { quoted($0.text) }.joined(separator: ", ") + "]"
    var lines = ["disable_checkpoint = true"]
    if mirror == nil { lines.append("plugin_cache_dir = \(quoted(cache))") }
    lines.append("provider_installation {")
    if let mirror {
      lines += ["  filesystem_mirror {", "    path = \(quoted(mirror))", "    \(patterns)", "  }"]
    } else {
      lines += ["  direct {", "    \(patterns)", "  }"]
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  /// As a string of HCL without interpolation.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      // `$${` and `%%{` stand for the marks of a template.
      case "{" where previous == "$" || previous == "%":
        quoted.unicodeScalars.append(contentsOf: [previous ?? "$", "{"])
      default: quoted.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return quoted + "\""
  }
}
