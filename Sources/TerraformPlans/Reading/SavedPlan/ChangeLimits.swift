/// How much a part of a saved plan may hold: no real plan has a value for every eight bytes, and a made one must not fill
/// the memory. What the parts of a plan may hold together is bounded by the size of the plan.
struct ChangeLimits {
  /// The most values, and the most paths.
  let values: Int
  let paths: Int

  /// For one of the halves that a plan's resource changes are read in.
  static func half(of size: Int) -> ChangeLimits {
    ChangeLimits(values: max(3 << 17, size / 8), paths: 3 << 16)
  }

  /// For all else in a plan: drift, outputs, variables.
  static func rest(of size: Int) -> ChangeLimits {
    ChangeLimits(values: max(1 << 18, size / 8), paths: 1 << 17)
  }
}
