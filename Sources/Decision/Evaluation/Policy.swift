import Vocabulary

/// What may happen where: findings, effects and who asks in, rulings out.
package struct Policy: Sendable, Hashable {
  /// The policy that holds where no file says otherwise.
  package static let builtIn = Policy()

  /// The files in force, over the built-in table: the machine's first, then the project's.
  package var layers: [PolicyLayer]

  package init(layers: [PolicyLayer] = []) {
    self.layers = layers
  }

  /// A file's policy as it is when the file may loosen.
  package init(trusting file: PolicyFile, digest: String = "") {
    self.init(layers: [PolicyLayer(file: file, mayLoosen: true, digest: digest)])
  }

  /// The codes that the built-in table names, sorted.
  package var codes: [FindingCode] { BuiltInPolicy.codes }

  /// What the built-in table says about one finding.
  ///
  /// A code without a row is ruled by its severity: what loses something holds, what only tells passes.
  package func ruling(for finding: Finding) -> Ruling {
    builtIn(finding).ruling
  }

  /// What the built-in table says, and by what.
  func builtIn(_ finding: Finding) -> (ruling: Ruling, source: Decision.Source) {
    let tier = finding.environment?.tier ?? .unknown
    if let letter = BuiltInPolicy.letter(for: finding.code, tier) {
      return (BuiltInPolicy.ruling(for: letter), .builtIn)
    }
    switch finding.severity {
    case .information, .warning: return (.allow, .severity)
    case .high: return (.hold([.confirm]), .severity)
    case .critical: return (.hold([.approval(count: 1)]), .severity)
    }
  }

  /// The datasets in force: a project's that may not loosen only adds to the machine's.
  package var datasets: [PolicyDataset] {
    var datasets: [PolicyDataset] = []
    for layer in layers {
      if layer.mayLoosen {
        let removed = Set(layer.file.removedDatasets.map { $0.name })
        datasets.removeAll { removed.contains($0.name) }
      }
      for dataset in layer.file.datasets {
        if let index = datasets.firstIndex(where: { $0.name == dataset.name }) {
          datasets[index] = layer.mayLoosen ? dataset : datasets[index].tightened(by: dataset)
        } else {
          datasets.append(dataset)
        }
      }
    }
    return datasets
  }

  /// The vaults in force: a project's that may not loosen only adds to the machine's.
  package var vaults: [PolicyVault] {
    var vaults: [PolicyVault] = []
    for layer in layers {
      for vault in layer.file.vaults {
        guard let index = vaults.firstIndex(where: { $0.name == vault.name }) else {
          vaults.append(vault)
          continue
        }
        if layer.mayLoosen { vaults[index] = vault }
      }
    }
    return vaults
  }

  /// How approvals are given; nil when no file says.
  package var approvals: PolicyApprovals? {
    var approvals: PolicyApprovals?
    for layer in layers {
      guard let own = layer.file.approvals else { continue }
      if layer.mayLoosen {
        approvals = approvals?.replaced(by: own) ?? own
      } else {
        approvals = (approvals ?? PolicyApprovals(origin: own.origin)).tightened(by: own)
      }
    }
    return approvals
  }
}
