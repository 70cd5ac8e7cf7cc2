/** One spelling of each URI, to know files by: clients encode some characters, the disk others. */
import { ErrorCodes, ResponseError } from "vscode-languageserver";

/** Scheme and authority; the path; query and fragment (RFC 3986, appendix B). */
const PARTS = /^((?:[^:/?#]+:)?(?:\/\/[^/?#]*)?)([^?#]*)(.*)$/su;

/**
 * The URI in the spelling by which files are known: each segment of its path encoded whole, a drive letter small.
 * @throws an error for the client where the parameter is no string.
 */
export function canonical(uri: unknown): string {
  if (typeof uri !== "string") {
    throw new ResponseError(ErrorCodes.InvalidParams, "The document's `uri` is missing, or is no string.");
  }
  const [, start = "", path = "", rest = ""] = PARTS.exec(uri) ?? [];
  try {
    const segments = path.split("/").map((segment) => encodeURIComponent(decodeURIComponent(segment)));
    return start + segments.join("/").replace(/^\/[A-Z](?=%3A\/)/, (drive) => drive.toLowerCase()) + rest;
  } catch {
    // A stray `%`, or half of a surrogate pair: whoever wrote it means the same by it each time.
    return uri;
  }
}
