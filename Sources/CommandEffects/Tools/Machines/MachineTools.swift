/// The readers of programs that run a machine: its power, its services, its packages, its users, its firewall.
package enum MachineTools {
  /// Each program name belongs to one of them.
  package static let readers: [any ToolReader.Type] = [
    PowerReader.self, ServiceReader.self, PackageReader.self, UserReader.self, FirewallReader.self,
    NameUpdateReader.self, CmdletReader.self, ProcessReader.self,
  ]
}
