/** Work over many files, done a step at a time, so that whoever asked for it can pause it, or give it up. */

/** Yields after each piece of work; what it comes to is what it returns. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all the work without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
