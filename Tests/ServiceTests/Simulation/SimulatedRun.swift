/// What a runner of the simulation knows of a lease in its hand.
struct SimulatedRun {
  enum Stage {
    case planning, applying, changing
  }

  var fencing: Int64
  var proposal: String
  var stage: Stage
}
