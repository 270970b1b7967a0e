/// The readers of the tools that can take production away, by program name.
package enum Tools {
  /// The reader for a program name, version suffixes and `.exe` left out.
  static func reader(for name: String) -> (any ToolReader.Type)? {
    switch plain(name) {
    case "terraform", "tofu", "opentofu", "tf": TerraformReader.self
    case "aws": AWSReader.self
    default: FileTools.reader(for: name)
    }
  }

  /// `terraform` of `terraform_1.5.7`, `terraform-v1.11` and `terraform.exe`.
  private static func plain(_ name: String) -> Substring {
    var plain = Substring(name)
    if plain.hasSuffix(".exe") { plain = plain.dropLast(4) }
    guard plain.hasPrefix("terraform") || plain.hasPrefix("tofu") else { return plain }
    let stem = plain.hasPrefix("tofu") ? 4 : 9
    let rest = plain.utf8.dropFirst(stem)
    let isVersion = rest.allSatisfy {
      $0 == 45 || $0 == 46 || $0 == 95 || $0 == UInt8(ascii: "v") || ($0 >= 48 && $0 <= 57)
    }
    return isVersion ? plain.prefix(stem) : plain
  }
}
