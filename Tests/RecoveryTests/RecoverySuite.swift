import Testing

// Long tests that start real engines are in one of these: each runs one test after the other, and a small machine bears
// them all at once, though not each of their tests.

/// Whole stories: a database that is lost, spoiled or asked for, and its way back.
@Suite(.serialized)
enum RecoverySuite {}

/// Backups, drills and restores that are killed, or find no room.
@Suite(.serialized)
enum CrashSuite {}

/// Each engine, held to what all promise.
@Suite(.serialized)
enum EngineSuite {}

/// Vaults in a real store with object lock.
@Suite(.serialized)
enum VaultSuite {}
