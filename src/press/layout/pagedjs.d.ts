/** Paged.js has no types of its own; this is what is used of it. */
declare module 'pagedjs' {
  export class Previewer {
    preview(): Promise<unknown>;
  }
  export const Handler: new (...parts: never[]) => object;
  export function registerHandlers(...handlers: (new (...parts: never[]) => object)[]): void;
}
