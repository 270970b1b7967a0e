import Formats

/// What a version of a state is known by.
package struct StateHead: Sendable, Hashable {
  package var serial: Int64
  package var lineage: String
  /// The SHA-256 of its bytes, hexadecimal.
  package var digest: String
  /// The Terraform that wrote it.
  package var terraform: String
  package var outline: StateOutline

  package init(serial: Int64, lineage: String, digest: String, terraform: String = "", outline: StateOutline) {
    self.serial = serial
    self.lineage = lineage
    self.digest = digest
    self.terraform = terraform
    self.outline = outline
  }

  /// Reads the bytes of a state file. Throws a refusal when they are none that can be judged.
  ///
  /// - Parameter digest: the SHA-256 of the bytes, hexadecimal.
  package init(_ bytes: [UInt8], digest: String, workspace: String) throws(StateRefusal) {
    let state: State
    do {
      state = try StateReader.read(bytes)
    } catch {
      throw StateHead.unreadable("what was sent for \"\(workspace)\" is no state that can be read: \(error)")
    }
    guard state.formatVersion >= 3, let serial = state.serial, let lineage = state.lineage, !lineage.isEmpty else {
      throw StateHead.unreadable("what was sent for \"\(workspace)\" has no serial or no lineage")
    }
    guard serial >= 0 else { throw StateHead.unreadable("the serial of what was sent for \"\(workspace)\" is below 0") }
    self.init(
      serial: serial, lineage: lineage, digest: digest, terraform: state.terraformVersion, outline: StateOutline(state))
  }

  private static func unreadable(_ message: String) -> StateRefusal {
    StateRefusal(
      .unreadable, "state.unreadable", message, remedy: "send a state file of version 4 as Terraform writes it")
  }
}

extension StateRefusal: Error {}
