/// Knows names of source code and other text that a repository keeps, by their endings.
enum SourceNames {
  private static let endings: Set<Substring> = [
    "py", "pyi", "js", "jsx", "ts", "tsx", "mjs", "cjs", "go", "rs", "java", "rb", "php", "c", "h", "cc", "cpp", "hpp",
    "cs", "swift", "kt", "kts", "scala", "sh", "bash", "zsh", "fish", "ps1", "bat", "md", "mdx", "rst", "adoc", "html",
    "css", "scss", "less", "yaml", "yml", "toml", "tf", "hcl", "tfvars", "proto", "vue", "svelte", "lua", "ex", "exs",
    "erl", "hs", "ml", "clj", "r", "jl", "dart", "pl", "pm", "m", "mm", "ini", "cfg", "conf", "service", "timer", "j2",
    "tmpl", "tpl", "gradle", "cmake", "nix", "rego", "cue", "graphql", "lock", "log", "snap", "svg", "ipynb", "xml",
  ]

  /// Folders that hold source code, where a word such as `backup` names a feature.
  private static let folders: Set<String> = [
    "src", "lib", "pkg", "internal", "cmd", "components", "modules", "test", "tests", "__tests__", "spec",
    "specs", "e2e", "cypress", "playwright", "docs", "doc", "examples", "example", "fixtures", "testdata", "templates",
    "migrations", "migrate", "sources", "crates", "playbooks", "plugins", "scripts",
    "__snapshots__", "__fixtures__",
  ]

  /// Whether a file of this name is source code or text.
  static func isSource(_ name: Substring) -> Bool { endings.contains(ending(name)) }

  /// The same of a whole component.
  static func isSource(_ name: String) -> Bool { isSource(name[...]) }

  /// Whether one of the components is a folder of source code.
  static func isSourceTree(_ parts: some Sequence<String>) -> Bool {
    parts.contains { folders.contains($0) }
  }

  /// What stands behind the last dot; the whole name when there is none.
  static func ending(_ name: Substring) -> Substring {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return name }
    return name[name.utf8.index(after: dot)...]
  }

  /// The same of a whole component.
  static func ending(_ name: String) -> Substring { ending(name[...]) }
}
