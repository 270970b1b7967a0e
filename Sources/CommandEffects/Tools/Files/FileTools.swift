/// The readers of programs that work on files and disks.
package enum FileTools {
  /// Each program name belongs to one of them.
  package static let readers: [any ToolReader.Type] = [
    RemoveReader.self, RemoveFolderReader.self, ShredReader.self, TruncateReader.self, CopyReader.self, MoveReader.self,
    LinkReader.self, SyncReader.self, TarReader.self, UnzipReader.self, SevenZipReader.self, CpioReader.self,
    CompressReader.self, CopyBlocksReader.self, TeeReader.self, StreamEditReader.self, PerlEditReader.self,
    FindReader.self, PermissionReader.self, AttributeReader.self, FileSystemReader.self, VolumeReader.self,
    MultiCallReader.self, WindowsReader.self, PowerShellReader.self, FetchReader.self, FdReader.self,
    RemoteCopyReader.self,
  ]
}
