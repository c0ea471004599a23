import type { MoreLeft, RunState } from './time-left.ts';

/** Where a run stands, and what is being printed, for people. */
export interface Progress extends RunState {
  readonly title: string;
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

/** How long a log may be without a word, and how much may be done meanwhile. */
const quiet = { ms: 30_000, share: 0.1 };

/** One line that is written over again in a terminal; a plain line now and then elsewhere. */
export function reportProgress(
  terminal: Terminal = process.stdout,
  now: () => number = Date.now,
): ProgressReporter {
  let told: { atMs: number; tenths: number } | undefined;
  return {
    note(line) {
      terminal.write(`${line}\n`);
    },
    update(progress) {
      const line = progressLine(progress);
      if (terminal.isTTY === true) {
        terminal.write(`\r\u001B[2K${line.slice(0, (terminal.columns ?? 80) - 1)}`);
        return;
      }
      const tenths = Math.floor(progress.share / quiet.share + 1e-9);
      const isDue =
        told === undefined ||
        tenths > told.tenths ||
        now() - told.atMs >= quiet.ms ||
        progress.moreLeft !== undefined;
      if (!isDue) return;
      told = { atMs: now(), tenths };
      terminal.write(`${line}\n`);
    },
    end() {
      if (terminal.isTTY === true) terminal.write('\r\u001B[2K');
    },
  };
}

const reasons: Readonly<Record<MoreLeft, string>> = {
  'more-pages': 'more than before: documents have more pages than expected',
  'slower-pages': 'more than before: pages take longer than expected',
  'begun-again': 'more than before: a document had to be begun again',
};

/** "25 % printed · about 1:00 left · 300 of about 1200 pages · card “Case clinic” (A4)". */
export function progressLine({ share, leftMs, moreLeft, pages, title }: Progress): string {
  const isDone = share === 1;
  const parts = [`${Math.floor(share * 100)} % printed`];
  if (leftMs !== undefined && !isDone) {
    const reason = moreLeft === undefined ? '' : `, ${reasons[moreLeft]}`;
    parts.push(`about ${clock(leftMs)} left${reason}`);
  }
  const ofAll = `${pages.all} ${pages.all === 1 ? 'page' : 'pages'}`;
  parts.push(isDone ? ofAll : `${pages.done} of about ${ofAll}`);
  if (!isDone) parts.push(title);
  return parts.join(' · ');
}

/** Minutes and seconds; in steps that are not finer than the estimate. */
function clock(ms: number): string {
  const stepSeconds = ms < 30_000 ? 1 : ms < 120_000 ? 5 : 10;
  const seconds = Math.max(1, Math.round(ms / 1000 / stepSeconds) * stepSeconds);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
