/// The wrappers that need no code of their own, from their manual pages.
enum WrapperTable {
  /// The wrapper of this name, if it is one.
  static func wrapper(named name: String) -> SimpleWrapper? {
    switch name {
    // `-` runs what follows as a login shell's program (zshmisc(1), "Precommand Modifiers").
    case "-", "command", "builtin", "nohup", "setsid", "chronic", "unbuffer", "torsocks", "dbus-run-session", "rlwrap",
      "catchsegv",
      "fakeroot", "proxychains", "proxychains4", "tsocks", "eatmydata", "dumb-init", "tini", "noglob", "nocorrect",
      "rtk",
      "firejail":
      SimpleWrapper(options: .none)
    case "exec": SimpleWrapper(options: .init(short: "a", long: []))
    case "nice": SimpleWrapper(options: .init(short: "n", long: ["adjustment"]))
    case "ionice": SimpleWrapper(options: .init(short: "cn", long: ["class", "classdata"]))
    case "time", "gtime": SimpleWrapper(options: .init(short: "fo", long: ["format", "output"]))
    case "timeout", "gtimeout": SimpleWrapper(options: .init(short: "ks", long: ["kill-after", "signal"]), operands: 1)
    case "stdbuf": SimpleWrapper(options: .init(short: "ioe", long: ["input", "output", "error"]))
    case "chrt": SimpleWrapper(options: .init(short: "TPD", long: []), operands: 1)
    case "taskset", "faketime", "gosu", "su-exec", "setuidgid": SimpleWrapper(options: .none, operands: 1)
    case "caffeinate": SimpleWrapper(options: .init(short: "tw", long: []))
    case "strace", "ltrace": SimpleWrapper(options: .init(short: "aeEIoOpPsSuUXb", long: ["trace", "output"]))
    case "xvfb-run": SimpleWrapper(options: .init(short: "enfpsw", long: ["server-num", "server-args", "error-file"]))
    case "numactl": SimpleWrapper(options: .init(short: "NmCiPpw", long: ["cpunodebind", "membind", "physcpubind"]))
    case "chroot": SimpleWrapper(options: .init(short: "", long: ["userspec", "groups"]), operands: 1)
    case "unshare":
      SimpleWrapper(options: .init(short: "RwSG", long: ["root", "wd", "setuid", "setgid", "propagation"]))
    case "nsenter": SimpleWrapper(options: .init(short: "tSGr", long: ["target", "setuid", "setgid"]))
    case "setpriv":
      SimpleWrapper(options: .init(short: "", long: ["reuid", "regid", "groups", "ruid", "euid", "rgid", "egid"]))
    case "systemd-run":
      SimpleWrapper(
        options: .init(
          short: "puMHE",
          long: ["unit", "property", "uid", "gid", "setenv", "working-directory", "slice", "description"]))
    case "systemd-inhibit": SimpleWrapper(options: .init(short: "", long: ["what", "who", "why", "mode"]))
    case "op", "teller", "vaultenv":
      SimpleWrapper(options: .none, needsMarker: true)
    case "direnv": SimpleWrapper(options: .none, operands: 1, subcommand: "exec")
    case "mise", "asdf", "rtx": SimpleWrapper(options: .none, subcommand: "exec", needsMarker: name == "mise")
    case "terramate":
      SimpleWrapper(
        options: .init(
          short: "CBj",
          long: [
            "chdir", "git-change-base", "tags", "no-tags", "parallel", "target", "from-target", "status", "log-level",
            "log-fmt", "log-destination", "cloud-status", "deployment-status", "drift-status", "terraform-plan-file",
            "tofu-plan-file", "layer",
          ]), subcommand: "run")
    case "bundle", "pdm": SimpleWrapper(options: .none, subcommand: name == "bundle" ? "exec" : "run")
    case "poetry", "pipenv", "uv", "rye", "hatch":
      SimpleWrapper(options: .init(short: "", long: ["with", "python", "project", "directory"]), subcommand: "run")
    default: nil
    }
  }
}
