import HTTPTypes
import Hummingbird
import NIOCore
import Pages

/// Makes answers for browsers.
enum WebAnswer {
  /// A page, kept by nobody; what it may do is said by the gate (`PageAssets.policy`).
  static func page(_ page: Markup, status: HTTPResponse.Status = .ok) -> Response {
    var response = Response.bytes(page.bytes, type: "text/html; charset=utf-8", status: status)
    // Without a referrer, browsers send the forms of our own pages as if they came from nowhere (`Origin: null`, Fetch
    // §3.2). To others nothing is said.
    if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "same-origin" }
    return response
  }

  /// To another address of ours.
  static func redirect(to address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address, .contentLength: "0"])
  }

  /// A file that never changes under its name.
  static func asset(_ asset: PageAssets.Asset) -> Response {
    var response = Response.bytes(asset.bytes, type: asset.type)
    response.headers[.cacheControl] = "public, max-age=31536000, immutable"
    return response
  }

  /// Bytes to be saved under a name.
  static func download(_ bytes: [UInt8], _ type: String, name: String) -> Response {
    var response = Response.bytes(bytes, type: type)
    response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
    return response
  }
}
