import HTTPTypes
import Hummingbird
import TerraformPlans

extension APIError {
  /// A refusal of the state's rules.
  init(_ refusal: StateRefusal) {
    let status: HTTPResponse.Status
    switch refusal.kind {
    case .forbidden: status = .forbidden
    case .locked: status = .locked
    case .conflict: status = .conflict
    case .unreadable: status = .badRequest
    }
    self.init(status, refusal.code, refusal.message, remedy: refusal.remedy)
  }
}

extension HTTPResponse.Status {
  /// 423 of RFC 4918.
  package static let locked = HTTPResponse.Status(code: 423, reasonPhrase: "Locked")
}
