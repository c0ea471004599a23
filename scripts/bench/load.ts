/**
 * Keeps a machine busy: processes of plain arithmetic. Each ends with this process, however that ends: it stops when
 * the channel between them closes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Load {
  readonly pids: readonly number[];
  /** Ends all of them, and waits until they have. */
  readonly end: () => Promise<void>;
}

export function startLoad(processes: number): Load {
  const script = fileURLToPath(new URL('arithmetic.ts', import.meta.url));
  const children = Array.from({ length: processes }, () =>
    spawn(process.execPath, [script], { stdio: ['pipe', 'ignore', 'inherit'] }),
  );
  const kill = () => children.forEach((child) => child.kill('SIGKILL'));
  process.once('exit', kill);
  return {
    pids: children.flatMap(({ pid }) => pid ?? []),
    async end() {
      const ended = children.map(async (child) => {
        if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
          await once(child, 'exit');
      });
      kill();
      await Promise.all(ended);
      process.off('exit', kill);
    },
  };
}
