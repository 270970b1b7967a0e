/// Every tool that is read, with examples: what the pages in docs/tools and `tagout explain` tell.
///
/// It is part of the command line alone, so that what a client starts before each tool call stays small.
enum ToolCatalogue {
  /// The families, those of the first tier first.
  static let families: [ToolFamily] = texts.map { ToolFamily(text: $0) }

  /// All tools with the family that they are of.
  static var tools: [(family: ToolFamily, tool: CataloguedTool)] {
    families.flatMap { family in family.tools.map { (family, $0) } }
  }

  /// Every program name, sorted.
  static var names: [String] { Set(tools.flatMap { $0.tool.names }).sorted() }

  private static let texts: [StaticString] = [
    TerraformExamples.text, AWSExamples.text, PostgreSQLExamples.text, KubernetesExamples.text, GitExamples.text,
    FilesExamples.text, DisksExamples.text, ContainersExamples.text,
    GcloudExamples.text, AzureExamples.text, ClustersExamples.text, DatabasesExamples.text, MigrationsExamples.text,
    BackupsExamples.text, SecretsExamples.text, ForgesExamples.text, HTTPExamples.text,
    StacksExamples.text, HostingExamples.text, ServicesExamples.text, MessagesExamples.text, StorageExamples.text,
    MachinesExamples.text, WindowsExamples.text, AgentsExamples.text,
  ]
}
