import Vocabulary

/// Reads `supabase`: its database commands work on containers of this machine unless `--linked` or `--db-url` say
/// otherwise; the commands on projects, functions and secrets are read as those of any platform (Supabase CLI reference).
package enum SupabaseReader: ToolReader {
  package static let names = ["supabase"]

  private static let tool = MigrationTool(
    verbs:
      "db reset=d,db push=f,db diff=r,db dump=r,db lint=r,db pull=r,db start=r,db test=r,db remote=r,db branch=r,db=r,migration down=b,migration up=f,migration repair=f,migration=r,start=r,stop=r,status=r,init=r,link=r,unlink=r,login=r,logout=r,gen=r,functions serve=r,functions new=r,storage rm=d,storage=r,inspect=r,test=r,seed=f,snippets=r,services=r,bootstrap=r,completion=r,help=r",
    urlOptions: ["db-url"], environmentOptions: [], environmentVariables: [], urlVariables: [])

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let line = MigrationLine(tool, invocation.arguments)
    guard !line.onlyPrints, !line.operands.isEmpty else { return }
    guard let (act, verb) = line.act() else { return PlatformReader.inspect(invocation, into: &inspection) }
    guard act == .destroy || act == .back else {
      inspection.note(
        Effect(
          act == .read ? .read : .update, Resource(kind: "supabase \(verb)", role: .data),
          reversibility: act == .read ? .reversible : .unknown, evidence: invocation.evidence))
      return
    }
    inspection.note(
      Effect(
        .destroy, Resource(kind: "supabase \(verb)", role: .data), extent: .all, reversibility: .irreversible,
        evidence: invocation.evidence))
    inspection.note(
      ToolFinding.destroyed(
        .data, "supabase \(verb) takes \(verb == "storage rm" ? "stored objects" : "the database with all rows in it")",
        evidence: invocation.evidence, remedy: "work on the local stack: `supabase status` shows it",
        environment: environment(line, verb)))
  }

  private static func environment(_ line: MigrationLine, _ verb: String) -> Environment {
    if let url = line.value(["db-url"]) {
      let address =
        DatabaseURL.address(DatabaseWord.text(url), from: "--db-url")
        ?? DatabaseAddress(host: .init(text: "\0", evidence: "--db-url"))
      return DatabasePlace.environment(of: address)
    }
    let isStorage = verb.hasPrefix("storage") && !line.has(["local"])
    guard !line.has(["linked", "project-ref", "experimental-remote"]), !isStorage else {
      return Environment(name: nil, tier: .unknown, evidence: "the project that this folder is linked to")
    }
    return Environment(name: "local", tier: .ephemeral, evidence: "supabase works on containers of this machine")
  }
}
