/** The titles of threads, whichever follow-up files give them. */
import type { TitleLine } from "../../syntax/followup/tree";
import { compareText } from "../../workspace/days";
import type { Workspace } from "../../workspace/workspace";

/** Answers the line that counts as a thread's title: the first one in the order of the files; null where there is none. */
export function titlesIn({ followed, followups }: Workspace): (id: string) => TitleLine | null {
  const found = new Map<string, TitleLine | null>();
  const look = (id: string): TitleLine | null => {
    const uris = followed.get(id);
    for (const uri of uris === undefined || uris.size < 2 ? (uris ?? []) : [...uris].sort(compareText))
      for (const { content } of followups.get(uri)?.facts.threads.get(id) ?? [])
        if (content.kind === "title") return content;
    return null;
  };
  return (id) => {
    let title = found.get(id);
    if (title === undefined) found.set(id, (title = look(id)));
    return title;
  };
}
