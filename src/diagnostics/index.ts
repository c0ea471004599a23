export { diagnostics } from './catalogue/index.ts';
export { nearest } from './nearest.ts';
export { hasErrors, type Place, type Diagnostic } from './problem.ts';
export { countDiagnostics, foldAlike, reportDiagnostics } from './report.ts';
