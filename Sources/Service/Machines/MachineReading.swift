import Vocabulary

/// What machines have told of themselves.
package protocol MachineReading {
  /// The newest of each machine and token, by the machine's name.
  func machineReports() throws -> [MachineReport]
}

/// What machines have told of themselves.
package protocol MachineWriting: MachineReading {
  /// Stores it over what the same token told of the same machine before.
  func set(_ report: MachineReport) throws
}
