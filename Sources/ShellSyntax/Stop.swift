/// Reading cannot go on; what stopped it is in the notes of the parser.
///
/// It holds nothing itself, so that passing it on through many levels costs nothing.
struct Stop: Error {}
