/// The readers of the clouds' own tools that are read by tables.
enum CloudTools {
  static let readers: [any ToolReader.Type] = [
    GoogleReader.self, GsutilReader.self, BigQueryReader.self, AzureReader.self,
  ]
}
