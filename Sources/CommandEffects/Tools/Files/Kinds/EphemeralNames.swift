/// Knows what builds, installs and caches make anew, by its name.
enum EphemeralNames {
  private static let folders: Set<String> = [
    "node_modules", "bower_components", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".tox", ".nox",
    ".venv", "venv", ".eggs", "dist", "build", "_build", "out", "output", "target", ".next", ".nuxt", ".output",
    ".svelte-kit", ".turbo", ".parcel-cache", ".cache", "cache", ".gradle", ".terraform", ".terragrunt-cache",
    "coverage", ".coverage", ".nyc_output", "htmlcov", ".build", ".build-core", "deriveddata", "pods", ".serverless",
    "cdk.out", ".aws-sam", ".angular", ".dart_tool", "tmp", "temp", ".tmp", ".temp", "scratch", "bazel-bin",
    "bazel-out", "bazel-testlogs", "obj", ".stack-work", "dist-newstyle", "elm-stuff", ".sass-cache", ".vite",
    "storybook-static", ".eslintcache", ".hypothesis", ".ipynb_checkpoints", ".docusaurus", ".expo", ".vercel",
    ".netlify", "test-results", "playwright-report", "zig-out", "zig-cache", ".zig-cache", "_site", ".jekyll-cache",
    "cmake-build-debug", "cmake-build-release", "cmakefiles", "site-packages", ".npm", ".yarn", ".pnpm-store", ".m2",
    "artifacts", "release", "debug", "generated", ".ds_store", "thumbs.db", "npm-cache", "pip-cache", "caches",
    "gocache", ".bun", ".deno", "trash", ".trash",
  ]

  private static let endings: Set<Substring> = [
    "pyc", "pyo", "o", "obj", "class", "tmp", "temp", "swp", "swo", "orig", "rej", "pid", "lock", "cache",
    "tsbuildinfo",
    "egg-info", "gcda", "gcno", "profraw", "profdata", "dwo", "part", "crdownload",
  ]

  /// Whether one of the components is a folder, or the last a file, that is made anew.
  static func isEphemeral(_ parts: some BidirectionalCollection<String>) -> Bool {
    if parts.contains(where: folders.contains) { return true }
    guard let last = parts.last else { return false }
    if last.utf8.last == UInt8(ascii: "~") { return last.utf8.count > 1 }
    return last.utf8.contains(UInt8(ascii: ".")) && endings.contains(SourceNames.ending(last))
  }

  /// Whether a variable's name says that what it names is temporary or made anew: `TMPDIR`, `BUILD_DIR`.
  static func namesEphemeral(variable: Substring) -> Bool {
    let name = PathParts.lowercased(variable.utf8)
    switch name {
    case "tmpdir", "tmp", "temp", "tempdir", "runner_temp", "xdg_cache_home", "xdg_runtime_dir": return true
    default: break
    }
    if name.holds("tmp") || name.holds("temp") { return !name.holds("template") }
    return BackupNames.tokens(name).contains { token in
      switch token {
      case "build", "builddir", "dist", "distdir", "cache", "cachedir", "scratch", "out", "outdir", "target": true
      default: false
      }
    }
  }
}
