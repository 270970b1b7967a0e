/// A program that asks for commands unless its arguments give them, by its manual page.
struct PromptingProgram {
  /// How many operands make it go without asking; nil when none does.
  let operands: Int?
  /// Options that take the next word.
  let values: Set<Substring>
  /// Options that make it go without asking.
  let ends: Set<Substring>
  /// Options that make it ask all the same.
  let forces: Set<Substring>

  /// name, operands, options with a value, options that end it, options that make it ask all the same; `-` for none.
  /// Names in a row share it.
  private static let rows: StaticString = """
    bash,sh,zsh,dash,ksh,mksh,ash,rbash|1|-O,-o,--rcfile,--init-file|-c,-s
    fish,nu,elvish,xonsh,tcsh,csh,pwsh,powershell|1|-C,--init-command|-c,-Command,--command,-File,-f,-e,-EncodedCommand
    python,python2,python3,pypy,pypy3,ipython,bpython|1|-W,-X|-c,-m,-V|-i
    node,nodejs|1|-r,--require,--import,-C|-e,--eval,-p,--print,-c,--check,--test,--run|-i,--interactive
    deno,bun|1|-|eval,run
    ruby,jruby|1|-r,-I|-e,-c
    irb,pry,ghci,erl,jshell,scala,lua,luajit,R,julia,octave,clj,guile,racket,sbcl,gdb,lldb|1|-|-e,-eval,--eval,-E
    iex|-|-|-e,--eval
    perl|1|-I,-M|-e,-E,-c
    php|1|-d,-c|-r,-i,-m,-S,-f
    psql,pgcli,usql|-|-h,-p,-U,-d,-v,-P,-F,-R,-T,-o,-L,--host,--port,--username,--dbname,--set|-c,-f,-l,--command,--file,--list
    mysql,mariadb,mycli|-|-h,-P,-u,-D,-S,--host,--port,--user,--database|-e,--execute
    mongosh,mongo|9|--host,--port,-u,-p,--username,--password,--authenticationDatabase|--eval,-f,--file
    redis-cli,valkey-cli,keydb-cli|1|-h,-p,-s,-a,-u,-n,-r,-i,-D,--user,--pass|--pipe,--scan,--bigkeys,--stat,--rdb,--eval,--latency
    sqlite3,duckdb,litecli|2|-cmd,-init,-separator|-c,-s
    cqlsh|9|-u,-p,-k|-e,-f,--execute,--file
    clickhouse-client|-|-h,-u,--host,--port,--user,--password,-d|-q,--query,--queries-file
    sqlplus,sqlcmd,isql|9|-S,-U,-P,-d|-Q,-q,-i,-L
    influx,cockroach,etcdctl|1|--host|-execute,-e
    vi,vim,nvim,vimdiff,emacs,nano,ed,ex,pico,micro,mc,ranger|-|-|--batch,-es,-Es,-c:wq
    screen,zellij,byobu,dtach,abduco|-|-|-dm,-dmS,-ls,-X,-list,-wipe
    expect,telnet,ftp,sftp,lftp,tclsh,wish|2|-o,-i,-P|-c,-e,-f,-b
    script|-|-|-c,--command
    nix-shell|-|-p,-A,-I|--run,--command
    ipython3,jupyter-console,cmd,cmd.exe|-|-|-c,/c,/C
    """

  /// The program of this name; nil when it asks for no commands.
  static func named(_ name: String) -> PromptingProgram? {
    let plain = PromptingProgram.unversioned(name)
    for row in rows.description.split(separator: "\n") {
      let cells = row.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count >= 4, cells[0].split(separator: ",").contains(where: { $0 == name[...] || $0 == plain })
      else { continue }
      return PromptingProgram(
        operands: Int(cells[1]), values: Set(cells[2].split(separator: ",")), ends: Set(cells[3].split(separator: ",")),
        forces: cells.count > 4 ? Set(cells[4].split(separator: ",")) : [])
    }
    return nil
  }

  /// Whether it asks, started with these arguments.
  func isPrompting(_ arguments: [ArgumentWord]) -> Bool {
    var count = 0
    var takesValue = false
    for word in arguments {
      let text = word.literal ?? word.knownPrefix
      if takesValue {
        takesValue = false
      } else if text.hasPrefix("-"), text != "-" {
        if forces.contains(text[...]) { return true }
        if isEnd(text) { return false }
        takesValue = values.contains(text[...])
      } else if ends.contains(text[...]) {
        return false
      } else if text != "-" {
        count += 1
      }
    }
    return operands.map { count < $0 } ?? true
  }

  private func isEnd(_ option: String) -> Bool {
    if option == "--version" || option == "--help" || option == "-version" || ends.contains(option[...]) { return true }
    if option.hasPrefix("--") {
      return option.utf8.firstIndex(of: UInt8(ascii: "=")).map { ends.contains(option[..<$0]) } ?? false
    }
    // `-ce`, `-Atc`, `-e'…'`: letters together, or the value behind its letter.
    return ends.contains { end in
      end.utf8.count == 2 && option.utf8.dropFirst().contains(end.utf8.last ?? 0) && !values.contains(option.prefix(2))
    }
  }

  /// `python` of `python3.12`.
  private static func unversioned(_ name: String) -> Substring {
    let end = name.utf8.lastIndex { !($0 >= 48 && $0 <= 57) && $0 != UInt8(ascii: ".") }
    return end.map { name[...$0] } ?? name[...]
  }
}
