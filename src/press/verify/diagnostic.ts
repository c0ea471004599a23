/** Something wrong with a printed document, as data. */
export interface Diagnostic {
  /** Stable name of the kind of finding, for tests and other programs: `words-lost`. */
  readonly code: string;
  /** After an error the document is not published; warnings are only told. */
  readonly severity: 'error' | 'warning';
  /** Path as the document’s author knows it. */
  readonly file: string;
  /** Counted from 1; absent when the whole file is meant. */
  readonly line?: number | undefined;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to do: one or two sentences. */
  readonly advice: string;
}

/** Findings as plain text, in order of file and line. */
export function diagnosticsAsText(diagnostics: readonly Diagnostic[]): string {
  const inOrder = [...diagnostics].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.line ?? 0) - (b.line ?? 0),
  );
  return inOrder
    .map(({ severity, file, line, message, advice }) => {
      const place = line === undefined ? file : `${file}:${line}`;
      return `${severity.padEnd(7)}  ${place}\n         ${message}\n         → ${advice}\n`;
    })
    .join('');
}
