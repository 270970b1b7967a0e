/// What a settings file is to become.
package struct SettingsChange: Sendable, Hashable {
  /// The new content; nil when the file is to be gone.
  package var content: [UInt8]?
  /// What a person should know: a value that was kept although Tagout would set another.
  package var remarks: [String]
  /// Whether Tagout was registered before.
  package var wasThere: Bool

  package init(content: [UInt8]?, remarks: [String] = [], wasThere: Bool = false) {
    self.content = content
    self.remarks = remarks
    self.wasThere = wasThere
  }
}
