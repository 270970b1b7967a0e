import Vocabulary

extension ApprovalSignature {
  /// As records and the store keep it.
  package var value: StructuredValue {
    switch self {
    case .ssh(let armored): .object(["ssh": .string(armored)])
    case .passkey(let assertion):
      .object([
        "passkey": .object([
          "authenticator_data": .string(assertion.authenticatorData), "client_data": .string(assertion.clientData),
          "credential": .string(assertion.credential), "signature": .string(assertion.signature),
        ])
      ])
    }
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    if let armored = value["ssh"]?.text {
      self = .ssh(armored: armored)
      return
    }
    guard let passkey = value["passkey"], let data = passkey["authenticator_data"]?.text,
      let client = passkey["client_data"]?.text, let credential = passkey["credential"]?.text,
      let signature = passkey["signature"]?.text
    else { return nil }
    self = .passkey(
      Assertion(credential: credential, authenticatorData: data, clientData: client, signature: signature))
  }
}
