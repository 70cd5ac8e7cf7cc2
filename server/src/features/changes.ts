/** Changes of several files, made together or not at all. */
import type { TextChange } from "../text/edit";

/** By URI: what is changed in a file, or in the empty text of one that is not there yet. */
export type FileChanges = ReadonlyMap<string, readonly TextChange[]>;
