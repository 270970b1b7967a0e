/// Files that start programs: shell scripts, make and package files, pipelines.
package enum ScriptFile {
  private static let names: Set<String> = [
    "Makefile", "makefile", "GNUmakefile", "Justfile", "justfile", "package.json", "Dockerfile", ".gitlab-ci.yml",
    "Taskfile.yml", "Jenkinsfile", "docker-compose.yml", "compose.yml", "azure-pipelines.yml", "Procfile",
    "devcontainer.json", "buildspec.yml", "cloudbuild.yaml", "bitbucket-pipelines.yml",
  ]

  /// Whether a file is one by its path.
  package static func isOne(_ path: String) -> Bool {
    let name = FolderPath.name(path)
    if names.contains(name) || name.hasSuffix(".sh") || name.hasSuffix(".bash") { return true }
    return path.contains(".github/workflows/") && (name.hasSuffix(".yml") || name.hasSuffix(".yaml"))
  }
}
