/// The two names in the name of an MCP tool.
struct MCPToolName: Hashable {
  var server: String
  var tool: String

  /// `mcp__SERVER__TOOL`, `mcp_SERVER_TOOL`, `SERVER___TOOL`, `@SERVER/TOOL`; nil for a name of another form.
  init?(_ name: String) {
    let bytes = Array(name.utf8)
    if name.hasPrefix("mcp__") {
      self.init(bytes[5...], between: Array("__".utf8))
    } else if name.hasPrefix("mcp_") {
      self.init(bytes[4...], between: Array("_".utf8))
    } else if name.hasPrefix("@") {
      self.init(bytes[1...], between: Array("/".utf8))
    } else {
      self.init(bytes[...], between: Array("___".utf8))
    }
  }

  /// `SERVER` and `TOOL` on both sides of the first sign; nil when one of them is missing.
  init?(_ name: ArraySlice<UInt8>, between sign: [UInt8]) {
    guard
      let at = name.indices.first(where: { $0 > name.startIndex && name[$0...].starts(with: sign) }),
      at + sign.count < name.endIndex
    else { return nil }
    server = String(decoding: name[..<at], as: UTF8.self)
    tool = String(decoding: name[(at + sign.count)...], as: UTF8.self)
  }
}
