import ArgumentParser

/// Where a server's data is.
struct DataOption: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the server's data.", valueName: "dir"))
  var data: String
}
