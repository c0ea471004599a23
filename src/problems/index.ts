export { problems } from './catalogue/index.ts';
export { nearest } from './nearest.ts';
export { hasErrors, type Place, type Problem } from './problem.ts';
export { countProblems, foldAlike, reportProblems } from './report.ts';
