import Testing

/// All that starts real engines, one after the other: each wants the machine for itself.
@Suite(.serialized)
enum RecoverySuite {}
