import Recovery
import Testing

extension CrashSuite {
  /// Disks that are full: small ones (tmpfs) in a mount namespace of the program's own.
  @Suite("Recovery on a full disk")
  struct FullDiskTests {
    @Test("A vault that is full makes no claim, and one with room does", .enabled(if: FullDisk.isThere))
    func vault() async throws {
      try await FullDisk.run(
        """
        disk vault 6m
        head -c 3000000 /dev/urandom >source/more
        fill vault
        step "backup run things"
        rm vault/filler
        step "backup run things"
        """
      ) { steps, crashing in
        #expect(steps.map(\.status) == [1, 0], "\(steps)")
        #expect(steps[0].said.lowercased().contains("no space left on device"), "\(steps[0].said)")
        #expect(steps[0].entries == "" && crashing.count(.backup) == 1)
      }
    }

    @Test("A drill without room tells nothing, and proves nothing", .enabled(if: FullDisk.isThere))
    func drill() async throws {
      try await FullDisk.run(
        """
        head -c 3000000 /dev/urandom >source/more
        step "backup run things"
        disk tmp 20m
        step "drill run things --json"
        umount tmp
        disk tmp 90m
        touch signal/fill
        step "drill run things --json"
        rm signal/fill tmp/filler
        step "drill run things --json"
        step "drill list things"
        """, filling: "restic"
      ) { steps, _ in
        #expect(steps.map(\.status) == [0, 10, 10, 10, 0], "\(steps)")
        #expect(steps[1].said.contains("bytes are needed and"), "\(steps[1].said)")
        #expect(steps[2].said.lowercased().contains("no space left on device"), "\(steps[2].said)")
        let verdicts = steps[4].said.split(separator: "\n").dropFirst().compactMap { $0.split(separator: " ").first }
        #expect(verdicts == ["inconclusive", "inconclusive", "unbaselined"])
      }
    }

    @Test("A report that cannot be kept is no report", .enabled(if: FullDisk.isThere))
    func journal() async throws {
      try await FullDisk.run(
        """
        disk home 1m
        step "backup run things"
        fill home
        step "drill run things"
        rm home/filler
        step "drill run things"
        step "drill list things"
        """
      ) { steps, _ in
        #expect(steps.map(\.status) == [0, 1, 10, 0], "\(steps)")
        #expect(steps[1].said.lowercased().contains("no space left on device"), "\(steps[1].said)")
        #expect(steps[1].entries == "backup", "\(steps[1].entries)")
        #expect(steps[3].said.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix("unbaselined") })
      }
    }

    @Test("A restore without room says so, and the same words go on once there is", .enabled(if: FullDisk.isThere))
    func restore() async throws {
      try await FullDisk.run(
        """
        head -c 3000000 /dev/urandom >source/more
        step "backup run things"
        disk back 20m
        step "restore things --to latest --yes --target $PWD/back/it"
        mount -o remount,size=90m "$PWD/back"
        touch signal/fill
        step "restore things --to latest --yes --target $PWD/back/it"
        rm signal/fill back/filler
        step "restore things --to latest --yes --target $PWD/back/it"
        cmp source/more back/it/data/more
        """, filling: "restic", into: "back"
      ) { steps, _ in
        #expect(steps.map(\.status) == [0, 20, 20, 0], "\(steps)")
        #expect(steps[1].said.contains("bytes are needed and"), "\(steps[1].said)")
        #expect(steps[2].said.lowercased().contains("no space left on device"), "\(steps[2].said)")
      }
    }
  }
}
