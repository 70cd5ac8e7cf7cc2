/** The files of a workspace for a server that has no disk; who watches them is the editor. */
import { FileType, Uri, workspace } from "vscode";
import type { LogOutputChannel } from "vscode";
import type { ListParams, ReadParams } from "./requests/files";
import { namePattern, toBase64 } from "./text/files";

/** Folders of programs, not of people; the server passes over the same ones on a disk. */
const PASSED_OVER = /^(?:\.|node_modules$)/;

/**
 * The files below a folder, level by level. The editor's own search is not used: it never returns for a file system
 * that brings no search along. Links are not followed, since they may lead in circles.
 * @throws where the folder itself cannot be read; a folder below that cannot be read is passed over and logged.
 */
export async function listFiles({ root, patterns }: ListParams, log: LogOutputChannel): Promise<string[]> {
  const wanted = patterns.map(namePattern);
  const found: string[] = [];
  const visit = async (folder: Uri): Promise<Uri[]> => {
    const below: Uri[] = [];
    for (const [name, type] of await workspace.fs.readDirectory(folder)) {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory && !PASSED_OVER.test(name)) below.push(uri);
      else if (type === FileType.File && wanted.some((pattern) => pattern.test(name))) found.push(uri.toString());
    }
    return below;
  };
  let level = await visit(Uri.parse(root));
  while (level.length > 0) {
    const next = level.map((folder) =>
      visit(folder).catch((error: unknown) => {
        log.warn(`${folder.toString()} cannot be read, so the readouts in it are not known: ${String(error)}`);
        return [];
      }),
    );
    level = (await Promise.all(next)).flat();
  }
  return found.sort();
}

/** The bytes of a file; why it cannot be read, where it is too large, gone or forbidden. */
export async function readFile({ uri, limit }: ReadParams): Promise<{ content: string } | { error: string }> {
  try {
    const file = Uri.parse(uri);
    const { size } = await workspace.fs.stat(file);
    if (limit !== undefined && size > limit) return { error: `It is larger than ${limit} bytes: ${size}.` };
    return { content: toBase64(await workspace.fs.readFile(file)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
