import CloudAPIs

/// Where the Terraform states of a dataset are kept, as a policy's `source:` says it in words:
///
/// - `/srv/states`: a state file, or a folder with state files anywhere below it
/// - `s3://acme-states/prod region=eu-central-1 profile=states`: a bucket, an object or all whose names begin so
/// - `https://tagout.example.com workspace=shop token-file=/etc/tagout/token`: a server of Tagout's
/// - `directory=/srv/infra`: whatever backend a folder of Terraform's is set up for, asked by `terraform state pull`
///
/// A secret never stands in it.
package enum StateSource: Sendable, Hashable {
  case files(String)
  case bucket(Bucket)
  case server(Server)
  case directory(String)

  /// Of S3, or of what speaks like it.
  package struct Bucket: Sendable, Hashable {
    package var name: String
    /// What the names of the states begin with; empty: the whole bucket.
    package var prefix: String
    package var region: String?
    /// Of the AWS tools' files; nil: the credentials that they would find.
    package var profile: String?
    package var endpoint: String?
  }

  /// A server that keeps states, and every version of them.
  package struct Server: Sendable, Hashable {
    package var address: CloudEndpoint
    package var workspaces: [String]
    /// A file with a token that may read them as they are.
    package var token: String
    /// A file of certificates to trust instead of the system's.
    package var authority: String?
  }

  /// Throws for words that say none of these.
  package init(_ source: String, dataset: String) throws(RecoveryError) {
    let words = source.split(separator: " ").map(String.init)
    let reading = Words(dataset: dataset, first: words.first ?? "", rest: Array(words.dropFirst()))
    if source.hasPrefix("/") {
      // The one form whose text may have spaces in it.
      self = .files(source)
    } else if reading.first.hasPrefix("s3://") {
      self = .bucket(try StateSource.bucket(reading))
    } else if reading.first.hasPrefix("https://") || reading.first.hasPrefix("http://") {
      self = .server(try StateSource.server(reading))
    } else if source.hasPrefix("directory=/") {
      self = .directory(String(source.dropFirst("directory=".utf8.count)))
    } else {
      throw reading.wrong("is none of /FOLDER, s3://BUCKET/PREFIX, https://SERVER workspace=NAME, directory=/FOLDER")
    }
  }

  private static func bucket(_ reading: Words) throws(RecoveryError) -> Bucket {
    let options = try reading.options(["endpoint", "profile", "region"])
    let place = reading.first.dropFirst("s3://".utf8.count).split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = place.first, !name.isEmpty else { throw reading.wrong("names no bucket") }
    return Bucket(
      name: String(name), prefix: place.count > 1 ? String(place[1]) : "", region: options["region"],
      profile: options["profile"], endpoint: options["endpoint"])
  }

  private static func server(_ reading: Words) throws(RecoveryError) -> Server {
    let options = try reading.options(["authority", "token-file", "workspace"])
    guard let address = CloudEndpoint(reading.first), address.scheme == "https" || address.isLoopback else {
      throw reading.wrong("is no address such as https://tagout.example.com; http would show the states to the network")
    }
    let workspaces = (options["workspace"] ?? "").split(separator: ",").map(String.init)
    guard !workspaces.isEmpty, let token = options["token-file"] else {
      throw reading.wrong("lacks workspace=NAME[,NAME] or token-file=FILE")
    }
    return Server(address: address, workspaces: workspaces, token: token, authority: options["authority"])
  }

  /// The words behind the first, each `name=value`.
  private struct Words {
    let dataset: String
    let first: String
    let rest: [String]

    func options(_ known: [String]) throws(RecoveryError) -> [String: String] {
      var options: [String: String] = [:]
      for word in rest {
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, known.contains(parts[0]) else {
          throw wrong("holds '\(word)', which is none of \(known.joined(separator: "=, "))=")
        }
        options[parts[0]] = parts[1]
      }
      return options
    }

    func wrong(_ reason: String) -> RecoveryError { .setting(dataset: dataset, name: "source", reason: reason) }
  }
}
