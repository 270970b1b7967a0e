import Vocabulary

/// `docker run`: whether the container would reach past its walls, to the machine that it runs on.
enum ContainerHostAccess {
  /// Images that people start with privileges to set up emulation or a cluster in a container.
  private static let trusted = [
    "tonistiigi/binfmt", "multiarch/qemu-user-static", "docker:dind", "kindest/node", "rancher/k3s", "moby/buildkit",
    "linuxkit/binfmt",
  ]

  static func inspect(_ call: ContainerCall, into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .runCode, Resource(kind: "container", role: .compute, name: call.line.operands.first?.literal),
        evidence: call.line.evidence))
    guard let (reason, evidence) = reach(of: call.line) else { return }
    let image = call.line.operands.first?.literal ?? ""
    if reason == privileged, trusted.contains(where: { image.contains($0) }) { return }
    let target = call.target(asking: &inspection)
    inspection.note(
      Finding(
        "container.host-access", .high, "gives the container the machine that it runs on: \(reason)",
        evidence: call.line.evidence.union(evidence),
        remedy: "mount the folder that it needs, and nothing else: `docker run --rm -v ./data:/data IMAGE`",
        environment: target.environment))
  }

  private static let privileged = "it is privileged"

  private static func reach(of line: CobraLine) -> (String, Evidence)? {
    for option in line.options {
      let value = option.value?.literal ?? ""
      switch option.name {
      case "--privileged":
        if line.isSet("--privileged") { return (privileged, option.evidence) }
      case "--pid", "--ipc", "--uts", "--userns":
        if value == "host", option.name == "--pid" { return ("it sees every process", option.evidence) }
      case "--device":
        if ["/dev/sd", "/dev/nvme", "/dev/vd", "/dev/xvd", "/dev/mem", "/dev/dm-", "/dev/mapper"].contains(where: {
          value.hasPrefix($0)
        }) {
          return ("it is given the disk \(value)", option.evidence)
        }
      case "-v", "--volume":
        let source = value.prefix { $0 != ":" }
        if value.contains(":"), let what = what(String(source)) { return (what, option.evidence) }
      case "--mount":
        if let source = mountSource(value), let what = what(source) { return (what, option.evidence) }
      default: break
      }
    }
    return nil
  }

  private static func mountSource(_ text: String) -> String? {
    for part in text.split(separator: ",") {
      for name in ["src=", "source="] where part.hasPrefix(name) { return String(part.dropFirst(name.count)) }
    }
    return nil
  }

  /// What a mounted path gives away; nil when it is a folder of the user's own.
  private static func what(_ source: String) -> String? {
    switch PathText.normalised(source) {
    case "/": "its whole file system is mounted"
    case "/var/run/docker.sock", "/run/docker.sock", "/run/podman/podman.sock", "/run/containerd/containerd.sock":
      "the socket of the container engine is mounted"
    case "/etc", "/var", "/usr", "/boot", "/dev", "/proc", "/sys", "/root", "/var/lib", "/var/lib/docker",
      "/var/lib/kubelet", "/etc/kubernetes":
      "its folder \(source) is mounted"
    default: nil
    }
  }
}
