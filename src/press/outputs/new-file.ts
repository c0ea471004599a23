/** A file to write: its path in the downloads folder and its bytes. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
