/** An extension with a file system in memory, `lent:/`, filled with the files that lie beside it where it was fetched from. */
import { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, workspace } from "vscode";
import type { ExtensionContext, FileChangeEvent, FileSystemProvider, Uri } from "vscode";

export async function activate({ extensionUri, subscriptions }: ExtensionContext): Promise<void> {
  const base = extensionUri.toString(true).replace(/[^/]*$/, "files/");
  const names = (await (await fetch(base)).json()) as string[];
  const contents = await Promise.all(names.map(async (name) => (await fetch(base + name)).arrayBuffer()));
  const files = new Map(names.map((name, index) => [`/${name}`, new Uint8Array(contents[index]!)]));
  subscriptions.push(workspace.registerFileSystemProvider("lent", lending(files), { isCaseSensitive: true }));
}

function lending(files: Map<string, Uint8Array>): FileSystemProvider {
  const changed = new EventEmitter<FileChangeEvent[]>();
  const children = ({ path }: Uri): [string, FileType][] => {
    const below = path.endsWith("/") ? path : `${path}/`;
    const found = new Map<string, FileType>();
    for (const file of files.keys()) {
      if (!file.startsWith(below)) continue;
      const [name = "", ...rest] = file.slice(below.length).split("/");
      found.set(name, rest.length === 0 ? FileType.File : FileType.Directory);
    }
    return [...found];
  };
  const readFile = (uri: Uri): Uint8Array => {
    const content = files.get(uri.path);
    if (content === undefined) throw FileSystemError.FileNotFound(uri);
    return content;
  };
  const writeFile = (uri: Uri, content: Uint8Array): void => {
    const type = files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    files.set(uri.path, content);
    changed.fire([{ type, uri }]);
  };
  const remove = (uri: Uri): void => {
    files.delete(uri.path);
    changed.fire([{ type: FileChangeType.Deleted, uri }]);
  };
  return {
    onDidChangeFile: changed.event,
    watch: () => new Disposable(() => undefined),
    stat: (uri) =>
      !files.has(uri.path) && children(uri).length > 0
        ? { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: FileType.File, ctime: 0, mtime: 0, size: readFile(uri).length },
    readDirectory: children,
    readFile,
    writeFile,
    delete: remove,
    rename(from, to) {
      writeFile(to, readFile(from));
      remove(from);
    },
    createDirectory: () => undefined,
  };
}
