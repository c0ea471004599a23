/** How people part into groups: arithmetic alone, so that it also runs in the browser. */
export { boundsAround, divide, type GroupBounds } from './divide.ts';
export { splitIntoGroups } from './split.ts';
