/** What can be read of an item of completion: found when somebody looks at it, so that lists stay small. */
import {
  ACTOR_KEY_DEFINITIONS,
  ACTOR_KIND_DEFINITIONS,
  ATTRIBUTE_DEFINITIONS,
  DETAIL_DEFINITIONS,
  FORCE_DEFINITIONS,
  FORM_DEFINITIONS,
  FRONT_MATTER_DEFINITIONS,
  KIND_DEFINITIONS,
  LAYOUT_DEFINITIONS,
  type Definition,
} from "../../model/codebook";
import { EVENT_DEFINITIONS, SCORE_DEFINITIONS, STATUS_DEFINITIONS } from "../../model/lifecycle";
import type { Status } from "../../syntax/followup/tree";
import type { Scope } from "../../workspace/scope";
import type { Workspace } from "../../workspace/workspace";
import { actorHoverIn, description } from "../hover/actor";
import { define } from "../hover/body";
import { code } from "../hover/markdown";
import { threadHover, topicHover } from "../hover/thread";

const TABLES: Readonly<Record<string, Readonly<Record<string, Definition>>>> = {
  tag: { ...KIND_DEFINITIONS, ...DETAIL_DEFINITIONS, ...LAYOUT_DEFINITIONS },
  attribute: { ...ATTRIBUTE_DEFINITIONS, ...FORCE_DEFINITIONS },
  key: FRONT_MATTER_DEFINITIONS,
  field: ACTOR_KEY_DEFINITIONS,
  kind: ACTOR_KIND_DEFINITIONS,
  form: FORM_DEFINITIONS,
  event: EVENT_DEFINITIONS,
  score: SCORE_DEFINITIONS,
  status: STATUS_DEFINITIONS,
};

/** The codebook's definition of `table word`. */
export function definitionOf(about: string): Definition | undefined {
  const [table = "", word = ""] = about.split(" ");
  return TABLES[table]?.[word];
}

/**
 * What there is to read of an item, in Markdown; null where there is nothing.
 * @param about as the item has it: `@id`, `^id`, `#id`, or a table of the codebook and a word of it.
 * @param today the day as of which a thread has its status.
 * @param brief for a client that wants it of all items at once: only what takes no counting and no other files.
 */
export function documentationOf(
  workspace: Workspace,
  scope: Scope,
  about: string,
  today: string,
  brief: boolean,
): string | null {
  const id = about.slice(1);
  const { actors, analysis } = scope;
  switch (about[0]) {
    case "@": {
      if (!brief) return actorHoverIn(workspace, scope, id);
      const actor = actors.get(id);
      return actor === undefined ? null : description(actors, id, actor).join("\n\n");
    }
    case "^":
      return brief ? null : threadHover(workspace, analysis, id, today);
    case "#":
      return brief || analysis === null ? null : topicHover(workspace, analysis, id);
    default: {
      const definition = definitionOf(about);
      if (definition === undefined) return null;
      const [table = "", word = ""] = about.split(" ");
      const others = table === "status" ? othersCall(word as Status) : "";
      return define(definition, word) + others;
    }
  }
}

/** What others call a status. */
function othersCall(status: Status): string {
  const { score, tracker } = STATUS_DEFINITIONS[status];
  const scored = score === null ? "" : `G7 and G20 score: ${code(score)}. `;
  return `\n\n${scored}Pledge trackers: ${tracker}.`;
}
