import Formats
import Vocabulary

/// Reads a saved plan, the file that `plan -out` writes, from its zip members (Terraform
/// `internal/plans/planfile/reader.go`).
package enum SavedPlanReader {
  private static let planMember = "tfplan"
  private static let stateMember = "tfstate"
  private static let previousStateMember = "tfstate-prev"
  private static let lockMember = ".terraform.lock.hcl"
  private static let configurationPrefix = "tfconfig/m-"

  /// Whether a member says something that is read; the others need not be inflated.
  ///
  /// The state before refresh is only of use to compare it with a state at hand.
  package static func isWanted(member name: String, comparingStates: Bool) -> Bool {
    switch name {
    case planMember, stateMember, lockMember: true
    case previousStateMember: comparingStates
    default: name.hasPrefix(configurationPrefix)
    }
  }

  /// The plan. Throws when there is no plan in it or it breaks off; what is only not understood is among its problems.
  package static func read(members: [ArchiveMember], lanes: any Lanes = .one) throws(PlanError) -> Plan {
    guard let encoded = members.first(where: { $0.name == planMember }) else {
      throw PlanError.missingMember(planMember)
    }
    let (message, states) = lanes.both(
      { Result { () throws(PlanError) in try read(message: encoded.bytes, lanes) } }, { PlanStates(members) })
    var plan = try message.get()
    plan.configuration = configuration(members)
    plan.priorState = states.prior
    plan.stateBeforeRefresh = states.beforeRefresh
    plan.problems += states.problems
    return plan
  }

  /// The states that a saved plan carries.
  private struct PlanStates: Sendable {
    var prior: State?
    var beforeRefresh: State?
    var problems: [PlanProblem] = []

    init(_ members: [ArchiveMember]) {
      for member in members {
        if member.name == stateMember { prior = state(member, &problems) }
        if member.name == previousStateMember { beforeRefresh = state(member, &problems) }
      }
    }
  }

  /// The backend of a plan, without reading the rest of it; nil when it cannot be told.
  package static func backend(members: [ArchiveMember]) -> PlanBackend? {
    guard let encoded = members.first(where: { $0.name == planMember }) else { return nil }
    return encoded.bytes.withUnsafeBufferPointer { bytes in
      // A plan that cannot be read is told of when all of it is read.
      (try? PlanMessageReader.backend(of: UnsafeRawBufferPointer(bytes))).flatMap { $0 }
    }
  }

  /// The plan of a `tfplan` member alone.
  private static func read(message: [UInt8], _ lanes: any Lanes) throws(PlanError) -> Plan {
    do {
      return try PlanMessageReader.read(message, lanes: lanes)
    } catch {
      throw PlanError.malformedMember(planMember, error)
    }
  }

  private static func state(_ member: ArchiveMember, _ problems: inout [PlanProblem]) -> State? {
    do {
      return try StateReader.read(member.bytes)
    } catch {
      problems.append(.unreadable("\(member.name): \(error)"))
      return nil
    }
  }

  /// The files of `tfconfig/m-KEY/FILE`, and the lock file.
  private static func configuration(_ members: [ArchiveMember]) -> PlanConfiguration {
    var configuration = PlanConfiguration()
    for member in members {
      if member.name == lockMember { configuration.lockFile = member.bytes }
      guard member.name.hasPrefix(configurationPrefix) else { continue }
      let path = member.name.dropFirst(configurationPrefix.count)
      guard let slash = path.firstIndex(of: "/") else { continue }
      configuration.files.append(
        PlanConfiguration.File(
          module: String(path[..<slash]), name: String(path[path.index(after: slash)...]), bytes: member.bytes))
    }
    return configuration
  }
}
