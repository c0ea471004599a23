/** Tasks that wait for someone to do them; some wait for others to end. */
export interface TaskQueue<Task> {
  /** The first that may begin, as soon as one may; undefined when none is left. */
  next(): Promise<Task | undefined>;
  /** Tells that a task has ended, for which others may have waited. */
  ended(): void;
  /** Leaves what was not begun. */
  clear(): void;
}

/** In order, but for those that are not ready yet. */
export function queueOf<Task extends { readonly isReady?: (() => boolean) | undefined }>(
  tasks: readonly Task[],
): TaskQueue<Task> {
  const waiting = [...tasks];
  let begun = 0;
  let wake: () => void = () => undefined;
  let change = new Promise<void>((resolve) => (wake = resolve));
  const changed = () => {
    wake();
    change = new Promise<void>((resolve) => (wake = resolve));
  };
  return {
    async next() {
      for (;;) {
        const index = waiting.findIndex(({ isReady }) => isReady?.() ?? true);
        const [task] = index === -1 ? [] : waiting.splice(index, 1);
        if (task !== undefined) begun += 1;
        if (task !== undefined || waiting.length === 0) return task;
        if (begun === 0) throw new RangeError('Tasks wait for each other.');
        await change;
      }
    },
    ended() {
      begun -= 1;
      changed();
    },
    clear() {
      waiting.length = 0;
      changed();
    },
  };
}
