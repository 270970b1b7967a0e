import Foundation

/// The Python with moto, boto3 and awscli, which plays AWS for the tests.
package enum CloudPython {
  /// This machine's where it has them, else that of an environment of the tests' own; nil when neither can be had.
  package static let path: String? = {
    let probe = "import boto3, flask, moto, sys; print(sys.executable); sys.exit(moto.__version__ != '5.2.1')"
    if let own = try? Oracle.output(ofScript: "command -v aws >/dev/null && python3 -c \(Oracle.quoted(probe))") {
      return String(decoding: own, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
    let words = ["tools/venv", "Tests/Fixtures/aws/requirements.txt"].map {
      Oracle.quoted(RepositoryFile.root + "/" + $0)
    }
    // Said by whoever asks.
    let made = try? Oracle.output(of: "\(words[0]) moto \(words[1])", input: [])
    return made.map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .newlines) + "/bin/python" }
  }()

  /// The program that plays AWS.
  package static let server = RepositoryFile.root + "/Tests/Fixtures/aws/moto_server.py"
}
