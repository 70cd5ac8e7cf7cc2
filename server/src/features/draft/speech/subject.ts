/** Who the subject of a clause is, and who was last spoken of. */

/** Who was last spoken of. */
export interface Spoken {
  /** One person, as a subject. */
  one: string | null;
  /** The other person who was spoken of before. */
  before: string | null;
  /** Several, or a state or delegation. */
  many: readonly string[] | null;
  /** The two persons who were last told to meet. */
  met: readonly string[] | null;
  /** Whom the text has called "he" or "she". */
  readonly genders: Map<string, string>;
}

/** What may be looked at without a trace: who "he" is, too, stays as it was. */
export function copyOf(spoken: Spoken): Spoken {
  return { ...spoken, genders: new Map(spoken.genders) };
}

/** Whether two lists name the same, in whatever order. */
export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

export interface Subject {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
  readonly sort: "name" | "title" | "pronoun" | "state" | "group" | "we" | "I";
  readonly several: boolean;
  readonly confidence: number;
}

/** Makes a subject that begins at the place that is looked at. */
export type As = (
  end: number,
  ids: readonly string[],
  sort: Subject["sort"],
  confidence: number,
  several?: boolean,
) => Subject;
