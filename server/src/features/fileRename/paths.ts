/** Relative paths between files that are known by their URIs, as people write them in YAML: with no percent signs. */

/** The URI that a relative path leads to from a folder; null where it is an address, or absolute, or leaves the top. */
export function resolvePath(folder: string, path: string): string | null {
  if (path === "" || /^(?:[a-z][a-z\d+.-]+:|\/|\\)/i.test(path) || /[\r\n]/.test(path)) return null;
  const at = segmentsOf(folder);
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") at.path.push(encoded(segment));
    else if (at.path.pop() === undefined) return null;
  }
  return at.start + at.path.join("/");
}

/**
 * The path that leads from a folder to a file; null where none does.
 * @param dotted a path to the same folder or below it begins with `./`.
 */
export function relativePath(folder: string, uri: string, dotted: boolean): string | null {
  const from = segmentsOf(folder);
  const to = segmentsOf(uri);
  if (from.start !== to.start) return null;
  let shared = 0;
  while (shared < from.path.length && shared < to.path.length - 1 && from.path[shared] === to.path[shared]) shared += 1;
  const up = from.path.slice(shared).map(() => "..");
  const path = [...up, ...to.path.slice(shared).map(decoded)].join("/");
  return dotted && up.length === 0 ? `./${path}` : path;
}

/** A path as a YAML scalar, in the quotation marks that stood round the one before, or in some where it needs them. */
export function yamlPath(path: string, before: string): string {
  if (before.startsWith('"')) return JSON.stringify(path);
  const plain = !before.startsWith("'") && /^[\p{L}\p{N}_./-][\p{L}\p{M}\p{N}_./+ -]*$/u.test(path);
  return plain && !/^-|^\.+$|^[\d.]+$|\s$/u.test(path) ? path : `'${path.replaceAll("'", "''")}'`;
}

/** Scheme and authority with the first slash, and the segments of the path. */
function segmentsOf(uri: string): { readonly start: string; readonly path: string[] } {
  const start = /^[^:/]+:(?:\/\/[^/]*)?\/?/.exec(uri)?.[0] ?? "";
  const path = uri.slice(start.length);
  return { start, path: path === "" ? [] : path.split("/") };
}

function encoded(segment: string): string {
  try {
    return encodeURIComponent(segment);
  } catch {
    // Half of a surrogate pair: no file is known by such a name.
    return segment;
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
