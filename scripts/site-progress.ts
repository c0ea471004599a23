import { readdir } from 'node:fs/promises';

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const tickMs = 1_000;

/** How the building of a site goes on. */
export interface SiteProgress {
  /** Tells how it ended. */
  built(): Promise<void>;
  /** Ends the line where it was not built. */
  stop(): void;
}

/** Tells in a terminal how many pages of a site lie in its folder by now, and anywhere how many there are in the end. */
export function followSite(folder: string, terminal: Terminal = process.stdout): SiteProgress {
  const isTerminal = terminal.isTTY === true;
  const startedMs = performance.now();
  let isBuilding = true;
  const tell = (pages: number) => {
    if (isBuilding) terminal.write(`\r\u001B[2K${buildingLine(pages)}`);
  };
  const timer = setInterval(() => void countPages(folder).then(tell), tickMs);
  if (isTerminal) tell(0);
  else {
    clearInterval(timer);
    terminal.write(`${buildingLine(0)}\n`);
  }
  const stop = () => {
    clearInterval(timer);
    if (isTerminal && isBuilding) terminal.write('\r\u001B[2K');
    isBuilding = false;
  };
  return {
    async built() {
      const pages = await countPages(folder);
      stop();
      terminal.write(`${builtLine(pages, performance.now() - startedMs)}\n`);
    },
    stop,
  };
}

/** Print pages among them. */
async function countPages(folder: string): Promise<number> {
  const found = await readdir(folder, { recursive: true }).catch(() => []);
  return found.filter((name) => name.endsWith('.html')).length;
}

export function buildingLine(pages: number): string {
  return pages === 0 ? 'Building the site …' : `Building the site · ${counted(pages)} …`;
}

export function builtLine(pages: number, elapsedMs: number): string {
  const seconds = Math.max(1, Math.round(elapsedMs / 1000));
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return `The site is built: ${counted(pages)}, in ${clock}.`;
}

function counted(pages: number): string {
  return `${pages} ${pages === 1 ? 'page' : 'pages'}`;
}
