/** Where a long piece of work stands. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What is being worked on, for people. */
  readonly title: string;
  /** Share of the whole that is done, from 0 to 1, weighed by length. */
  readonly share: number;
}

export interface ProgressReporter {
  /** A line that stays. */
  note(line: string): void;
  update(progress: Progress): void;
  /** Ends the line. */
  end(): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** One line that is written over again in a terminal; a plain line for each step elsewhere. */
export function reportProgress(
  terminal: Terminal = process.stdout,
  now: () => number = Date.now,
): ProgressReporter {
  const startedMs = now();
  return {
    note(line) {
      terminal.write(`${line}\n`);
    },
    update(progress) {
      const line = progressLine(progress, now() - startedMs);
      if (terminal.isTTY === true)
        terminal.write(`\r\u001B[2K${line.slice(0, (terminal.columns ?? 80) - 1)}`);
      else terminal.write(`${line}\n`);
    },
    end() {
      if (terminal.isTTY === true) terminal.write('\r\u001B[2K');
    },
  };
}

/** "Printing card “Case clinic” (A4) · 12 of 40 done · about 0:35 left". */
export function progressLine({ done, total, title, share }: Progress, elapsedMs: number): string {
  const parts = [`Printing ${title}`, `${done} of ${total} done`];
  if (share > 0.02 && done < total) parts.push(`about ${clock((elapsedMs / share) * (1 - share))} left`);
  return parts.join(' · ');
}

function clock(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
