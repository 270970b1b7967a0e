/// Which files may be in a configuration that is put forward.
package enum TreeNames {
  /// The longest path, in bytes: what a ustar header holds.
  private static let longest = 255

  /// Why a path cannot be in a configuration at all: it would lead out of it. Nil when it stays inside.
  package static func escape(of path: String) -> String? {
    if path.isEmpty { return "it has no name" }
    if path.utf8.count > longest { return "its path is over \(longest) bytes" }
    if path.utf8.first == UInt8(ascii: "/") { return "its name is absolute" }
    if path.utf8.contains(where: { $0 < 32 || $0 == 127 }) { return "there is a control character in its name" }
    if path.utf8.contains(UInt8(ascii: "\\")) { return "there is a backslash in its name" }
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if part.isEmpty { return "a part of its path is empty" }
      if part == "." || part == ".." { return "\"\(part)\" is a part of its path" }
    }
    return nil
  }

  /// What a path holds that belongs to one machine or one moment and not to a configuration; nil when nothing does.
  package static func residue(of path: String) -> String? {
    let parts = path.split(separator: "/")
    if parts.contains(".terraform") { return "it is Terraform's working data: what it holds was not read by anybody" }
    if parts.contains(".git") { return "it is git's own data" }
    guard let name = parts.last.map({ $0.lowercased() }) else { return nil }
    if name.hasSuffix(".tfstate") || name.contains(".tfstate.") {
      return "it is a state: states are kept by the server"
    }
    if name == "tfplan" || name.hasSuffix(".tfplan") || name.hasSuffix(".plan") {
      return "it is a saved plan: the runner makes its own"
    }
    if name == "crash.log" || name.hasPrefix(".terraform.tfstate") { return "it is what a crash of Terraform left" }
    return nil
  }

  /// What a file's bytes show it to be that does not belong to a configuration; nil when nothing does.
  package static func residue(in bytes: [UInt8]) -> String? {
    guard ZipArchive.isZip(bytes) else { return nil }
    // What is no whole archive is no plan either.
    guard let names = try? ZipArchive.names(of: bytes, limits: ZipLimits(members: Int(UInt16.max))) else { return nil }
    return names.contains("tfplan") ? "it is a saved plan: the runner makes its own" : nil
  }
}
