import Vocabulary

/// The policy that holds where no file says otherwise.
///
/// One row a finding code, five columns: what it means on production, where the environment is not told, on staging,
/// on development, and on what may die at any time. `a` allow · `c` hold for `confirm` · `p` hold for `savedPlan` ·
/// `1` hold for one approval · `2` hold for two approvals and a proven restore point · `d` deny.
enum BuiltInPolicy {
  /// The rows, sorted by code.
  static let rows: StaticString = """
    agent.unattended c c c c c
    backup.file-moved c c a a a
    backup.file-overwritten c c c a a
    backup.file-removed d d c c a
    backup.same-plan 2 2 1 a a
    client.unseen-folder a a a a a
    client.unseen-input d d d d d
    command.backup-destroyed d d 1 c a
    command.changed c a a a a
    command.container-destroyed d d 1 c a
    command.data-destroyed d d 1 c a
    command.destroyed c c a a a
    command.disarmed d d c a a
    command.disclosed c a a a a
    command.identity-destroyed c c c a a
    command.key-destroyed d d 1 c a
    command.key-disclosed c c a a a
    command.opaque-shell c c c c c
    command.script-unreadable c c c c c
    command.unknown-destroyed c c c c a
    command.unknown-verb c c c c c
    command.unresolved c c c c a
    command.unseen-change c c a a a
    config.protection-removed c a a a a
    config.protection-unversioned c c c a a
    container.host-access c c c c a
    database.access-changed c a a a a
    database.disturbed c c c c a
    database.guard-lowered c c a a a
    database.procedure-called c a a a a
    database.production-at-hand c a a a a
    database.restored-over c a a a a
    database.rows-changed c a a a a
    database.rows-deleted c c a a a
    database.runs-program 1 1 c a a
    database.schema-changed c a a a a
    database.unread c c c a a
    file.data-destroyed d d d c a
    file.data-moved c c c a a
    file.device-overwritten d d d d d
    file.key-destroyed c c c c a
    file.mirror-deletes c c c a a
    file.outside-project c c c c a
    file.permissions-changed c c c c a
    file.repository-destroyed c c c c a
    file.system-changed c c c c a
    file.system-destroyed d d d d d
    file.volume-destroyed d d d c a
    git.checks-skipped c c c c a
    git.foreign-program c c c c c
    git.history-rewritten c c c c a
    git.name-dropped c c c c a
    git.protected-pushed c c c c a
    git.protected-rewritten 1 1 1 c a
    git.remote-deleted c c c c a
    git.way-back-destroyed d d d c a
    git.work-discarded c c c c a
    guard.client-hook-removed d d d d a
    guard.client-permissions-skipped c c c c a
    guard.client-settings-unread c c c c a
    guard.client-settings-weakened d d d d a
    guard.client-started-bare c c c c c
    guard.managed-settings-changed d d d d d
    guard.policy-changed d d d d d
    guard.program-changed d d d d d
    guard.project-policy-changed a a a a a
    guard.record-changed d d d d d
    guard.switched-off d d d d d
    http.destroyed c c c c a
    input.malformed c c c c c
    input.over-bound c c c c c
    mcp.destroys c c c a a
    migration.may-lose c c a a a
    migration.taken-back c c a a a
    plan.action-destroys 2 2 1 c a
    plan.action-invoked c c a a a
    plan.backup-destroyed 2 2 1 c a
    plan.configuration-unreadable c c a a a
    plan.container-destroyed 2 2 1 c a
    plan.create-flood 1 1 c a a
    plan.data-destroyed 2 2 1 c a
    plan.data-replaced 2 2 1 c a
    plan.destroy-mode d d 1 a a
    plan.destroyed c a a a a
    plan.disarmed 1 1 c a a
    plan.duplicates 1 1 c a a
    plan.errored d d d d d
    plan.forgotten c c a a a
    plan.identity-destroyed c c a a a
    plan.incomplete p p a a a
    plan.key-destroyed 2 2 1 c a
    plan.opaque c c a a a
    plan.provisioner-destroys 2 2 1 c a
    plan.records-destroyed c c a a a
    plan.rename-loses 2 2 1 a a
    plan.targeted p p a a a
    plan.too-big c c c c c
    plan.unknown-action d d d d d
    plan.unknown-destroyed 1 1 c a a
    plan.unknown-format d d d d d
    plan.unreadable d d d d d
    policy.unreadable c c c c c
    posture.agent-allowed-broadly c c c c a
    posture.agent-hooks-off c c c c a
    posture.agent-questions-off c c c c a
    posture.agent-unguarded a a a a a
    posture.backend-untold a a a a a
    posture.backup-same-account c c a a a
    posture.backup-same-key c c a a a
    posture.backup-same-state c c a a a
    posture.backups-missing c c a a a
    posture.backups-rare c c a a a
    posture.configuration-unread c c c a a
    posture.deletion-unprotected c c a a a
    posture.destroy-unprevented c c a a a
    posture.final-snapshot-skipped c c a a a
    posture.final-snapshot-unnamed a a a a a
    posture.force-destroy c c a a a
    posture.key-in-file c c c c a
    posture.lock-file-missing a a a a a
    posture.module-unpinned a a a a a
    posture.protection-untold a a a a a
    posture.provider-unpinned a a a a a
    posture.retention-short c c a a a
    posture.secret-in-code c c c c a
    posture.secret-in-state a a a a a
    posture.state-beside-code c c c a a
    posture.state-local c c c a a
    posture.state-unencrypted c c a a a
    posture.state-unlocked c c c a a
    posture.state-unversioned c c a a a
    posture.terraform-unpinned a a a a a
    posture.variable-unmarked a a a a a
    prompt.destroys c c c c c
    prompt.names-destroying a a a a a
    proposal.command 1 1 c c c
    proposal.runs-code 1 1 c a a
    session.after-refusal c c c a a
    session.destroy-budget 1 1 c a a
    session.disarm-then-destroy d d 1 a a
    session.escalation d d c a a
    session.wider-local c c c c a
    session.wider-scope d d c a a
    shell.over-bound c c c c c
    shell.unparsed-guarded c c c c c
    state.chain-broken c c c a a
    state.data-gone 1 1 c a a
    state.emptied 1 1 c a a
    state.file-moved c c c a a
    state.file-overwritten d d c c a
    state.file-removed d d c c a
    state.foreign-lineage d d d c a
    state.output-lost c c a a a
    state.overwritten d d c c a
    state.placed c c c a a
    state.protection-lost 1 1 c a a
    state.same-serial-other-content d d d c a
    state.serial-regressed d d d c a
    state.shrunk 1 1 c a a
    state.unreadable d d d d d
    terraform.apply-unread p p p a a
    terraform.backend-moved c a a a a
    terraform.destroy d d c a a
    terraform.lock-broken c c c c a
    terraform.plan-missing p p p p p
    terraform.plan-not-settled p p p a a
    terraform.replace d d c a a
    terraform.state-changed c a a a a
    terraform.state-forced d d c c a
    terraform.state-moved c c a a a
    terraform.state-pushed c c c a a
    terraform.state-refreshed c c a a a
    terraform.state-removed c c c a a
    terraform.tainted c c c a a
    terraform.workspace-deleted c c a a a
    terraform.workspace-orphaned d d c c a
    workload.rolled-back c c a a a
    workload.stopped c c a a a
    """

  /// The codes of all rows, in their order.
  static var codes: [FindingCode] {
    rows.description.split(separator: "\n").compactMap { row in
      row.split(separator: " ").first.map { FindingCode(String($0)) }
    }
  }

  /// The row's letter for a code in a tier; nil when the code has no row.
  static func letter(for code: FindingCode, _ tier: Tier) -> UInt8? {
    var name = code.text
    return name.withUTF8 { name in
      rows.withUTF8Buffer { table in
        var (low, high) = (0, table.count)
        while low < high {
          let row = start(ofRowWith: (low + high) / 2, in: table)
          let order = order(of: name, besideRowAt: row, in: table)
          let end = table[row...].firstIndex(of: UInt8(ascii: "\n")) ?? table.count
          if order == 0 { return table[end - 9 + 2 * column(tier)] }
          if order < 0 { high = row } else { low = end + 1 }
        }
        return nil
      }
    }
  }

  private static func start(ofRowWith place: Int, in table: UnsafeBufferPointer<UInt8>) -> Int {
    var start = place
    while start > 0, table[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  /// Below 0: the name stands before the row's; 0: it is the row's. A row's name ends with a space.
  private static func order(
    of name: UnsafeBufferPointer<UInt8>, besideRowAt row: Int, in table: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let space = UInt8(ascii: " ")
    for (byte, known) in zip(name, table[row...]) where byte != known { return known == space || known < byte ? 1 : -1 }
    return row + name.count < table.count && table[row + name.count] == space ? 0 : -1
  }

  private static func column(_ tier: Tier) -> Int {
    switch tier {
    case .production: 0
    case .unknown: 1
    case .staging: 2
    case .development: 3
    case .ephemeral: 4
    }
  }

  /// What a letter means.
  static func ruling(for letter: UInt8) -> Ruling {
    switch letter {
    case UInt8(ascii: "a"): .allow
    case UInt8(ascii: "c"): .hold([.confirm])
    case UInt8(ascii: "p"): .hold([.savedPlan])
    case UInt8(ascii: "1"): .hold([.approval(count: 1)])
    case UInt8(ascii: "2"): .hold([.restorePoint, .approval(count: 2)])
    case UInt8(ascii: "d"): .deny
    default: preconditionFailure("the built-in policy has a letter without a meaning: \(letter)")
    }
  }
}
