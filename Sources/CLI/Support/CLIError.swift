/// What a command could not do, in words for the person who typed it.
enum CLIError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is nowhere to keep a ledger.
  case noLedgerFolder
  /// The ledger of this user has no record yet.
  case emptyLedger(folder: String)
  /// The checkpoint is of another ledger.
  case foreignCheckpoint(origin: String)
  /// No log of decisions is intact.
  case nothingToKeep
  /// A file that should hold a plan or a state holds nothing.
  case emptyFile(what: String, name: String)
  /// What should be a folder is none.
  case noFolder(String)
  /// A folder holds no Terraform code.
  case noCode(String)
  /// A file is no longer what it was when it was read.
  case changedMeanwhile(String)
  /// A plan does not tell which state of which workspace it was made against.
  case noStateIdentity(String)
  /// There is nowhere to keep what sessions did.
  case noStateFolder
  /// No tool, code or command of the catalogue has this in it.
  case notInCatalogue(String)
  /// No session that is remembered has this name.
  case noSuchSession(String)
  /// More than one session has a name that begins so.
  case ambiguousSession(String)
  /// Only a person may do it, and none is there.
  case notAPerson(what: String, why: String)
  /// The system does not say where this program is.
  case noOwnPath
  /// What a shell handed over is not what `shell-init` of this version prints.
  case malformedLine
  /// A program that should take this one's place could not be started.
  case cannotStart(program: String, reason: String)
  /// The program that opens a server's data is not beside this one.
  case noServerProgram(String)
  /// A policy file that was named is not there.
  case noPolicyFile(String)
  /// Neither the machine nor the project has a policy file.
  case noPolicy
  /// The project has none.
  case noProjectPolicy
  /// There is nowhere to keep the machine's policy.
  case noPolicyFolder
  /// The machine's policy is written in a way that cannot be added to.
  case cannotAddDigest(digest: String, path: String)
  /// A workspace has no state yet.
  case noStateVersion(String)
  /// The program that reads from S3 is not there.
  case noAWSTool(String)
  /// A state that is to be taken in could not be read.
  case unreadableSource(String, reason: String)
  /// A file stands where another is to be put for a moment.
  case inTheWay(String)
  /// Nothing says which server is meant.
  case noServer
  /// Two things that exclude each other.
  case contradiction(String, String)
  /// Nothing says as whom to speak to it.
  case noToken
  /// What was given is no address of a server.
  case noServerAddress(String)
  /// The server does not answer.
  case serverUnreachable(address: String, reason: String)
  /// What answers at the address is no server of ours.
  case strangeAnswer(address: String)
  /// The answer is a refusal without words.
  case serverStatus(address: String, status: Int)
  /// The server refused, in its own words.
  case serverRefused(code: String, message: String, remedy: String)
  /// A policy file stands where a first one would be written.
  case policyIsThere(String)
  /// A first policy does not pass its own tests, whose words these are.
  case draftFails(String)
  /// git has no such commit there.
  case noCommit(String, folder: String)
  /// A file of variables does not lie in the configuration that is sent.
  case noVariableFile(String, folder: String)
  /// What is shown to be run is not what would be signed.
  case otherCommand
  /// A proposal was not over in time.
  case waitedTooLong(String, state: String)
  /// It is not known under which name this person is enrolled.
  case noPersonName
  /// There is no key to sign with.
  case noKey
  /// ssh-keygen did not sign.
  case notSigned(key: String, reason: String)
  /// A person did not go on to sign.
  case notApproved(String)

  var description: String {
    switch self {
    case .otherCommand:
      "the server shows another command than the one that would be signed; sign nothing, and find out which server this is"
    case .noVariableFile(let name, let folder):
      "no file of variables \"\(name)\" is among what is sent of \"\(folder)\"; put it there, or give values by --var"
    case .policyIsThere(let path): "there is a \"\(path)\" already; look at it with --dry-run, or give --force"
    case .draftFails(let words): "the draft does not hold, so nothing was written; report this: \(words)"
    case .noCommit(let name, let folder): "git has no commit \"\(name)\" in \"\(folder)\"; give one that is there"
    case .waitedTooLong(let id, let state):
      "\"\(id)\" is still \(state); wait longer with --timeout, or look with `tagout proposal show`"
    case .noPersonName: "it is not known who you are; give --as with the name you are enrolled under"
    case .noKey: "there is no key to sign with; give --key with your private key"
    case .notSigned(let key, let reason):
      "ssh-keygen did not sign with \"\(key)\": \(reason); give --key with a key of yours"
    case .notApproved(let id):
      "\"\(id)\" was not approved: an answer was not the one asked for; run it again if it was meant"
    case .noStateVersion(let name): "\"\(name)\" has no state yet; apply something first"
    case .noAWSTool(let source):
      "\"\(source)\" is read by the program \"aws\", which is not there; install it, or pipe `terraform state pull` in"
    case .unreadableSource(let source, let reason):
      "cannot read \"\(source)\": \(reason); look at the address and the keys"
    case .inTheWay(let path): "\"\(path)\" is in the way: an earlier run was killed; remove it, and run this again"
    case .contradiction(let one, let other): "\(one) and \(other) exclude each other; leave one out"
    case .noServer: "it is not known which server is meant; give --server, or set TAGOUT_SERVER"
    case .noToken: "there is no token; give --token-file, or set TAGOUT_TOKEN (`tagout token create` makes one)"
    case .noServerAddress(let text): "\"\(text)\" is no address of a server; give one such as http://127.0.0.1:8420"
    case .serverUnreachable(let address, let reason):
      "the server \(address) does not answer: \(reason); look whether it runs, or give another --server"
    case .strangeAnswer(let address): "what answers at \(address) is no tagout server; give another --server"
    case .serverStatus(let address, let status):
      "the server \(address) answered \(status) without words; look at its log"
    case .serverRefused(_, let message, let remedy): remedy.isEmpty ? message : "\(message); \(remedy)"
    case .emptyFile(let what, let name): "the \(what) \"\(name)\" is empty; make it again with terraform"
    case .noFolder(let path): "there is no folder \"\(path)\"; give one with Terraform code"
    case .noCode(let path): "there is no Terraform code in \"\(path)\" or below; give a folder that has some"
    case .changedMeanwhile(let path): "\"\(path)\" was changed meanwhile, so it was left alone; run it again"
    case .noStateIdentity(let name):
      "\"\(name)\" does not tell which state it was made against; give what \"terraform plan -out\" wrote"
    case .noStateFolder: "there is no home for the memory of sessions; set HOME or XDG_STATE_HOME"
    case .notInCatalogue(let text):
      "nothing of \"\(text)\" is in the catalogue; `tagout explain --search` looks for parts of words"
    case .noSuchSession(let name): "no session \"\(name)\" is remembered; `tagout session show` lists those that are"
    case .ambiguousSession(let name): "more than one session begins with \"\(name)\"; give more of it"
    case .notAPerson(let what, let why): "only a person may \(what), and \(why); type it in your own terminal"
    case .noOwnPath: "it is not known where \"tagout\" is; run it where /proc is mounted"
    case .malformedLine: "the shell handed over no line; start the shell again, so that it reads the new \"shell-init\""
    case .cannotStart(let program, let reason): "cannot start \"\(program)\": \(reason); install it or mend PATH"
    case .noServerProgram(let path):
      "\"\(path)\" is not there; install tagout-server beside tagout, as `make install` does"
    case .noPolicyFile(let path): "there is no policy \"\(path)\"; give the path of a policy file"
    case .noPolicy: "there is no policy file here; write a tagout.yaml, or give a file"
    case .noProjectPolicy: "there is no tagout.yaml from this folder upwards; give a file, or go to the project"
    case .noPolicyFolder: "there is no home for the machine's policy; set HOME"
    case .cannotAddDigest(let digest, let path):
      "cannot add to the list \"accepted\" in \"\(path)\"; add \"sha256:\(digest)\" to it yourself"
    case .noLedgerFolder: "there is no home for the ledger; set HOME or XDG_STATE_HOME"
    case .emptyLedger(let folder): "there is no ledger in \"\(folder)\" yet; it begins with the first judged command"
    case .foreignCheckpoint(let origin):
      "the checkpoint is of \"\(origin)\", which is no log here; give the right folder with --ledger"
    case .nothingToKeep: "no checkpoint was written: there is no intact log of decisions; look at what verify says"
    }
  }
}
