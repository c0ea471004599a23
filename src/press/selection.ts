import type { PrintJob, PrintOutput } from '../documents/print-job.ts';

/** Which files to make of the documents that are printed. */
export interface Selection {
  /** Two selections of one name are the same. */
  readonly name: string;
  readonly isAll: boolean;
  includes(job: Pick<PrintJob, 'paper'>, output: SelectableOutput): boolean;
}

/** What is chosen by, in a job’s output as in a file of the manifest. */
export interface SelectableOutput {
  readonly form: PrintOutput['form'];
  /** The paper where it is not the job’s own. */
  readonly paper?: PrintJob['paper'] | undefined;
}

/** Files of a form, for a paper; of all forms and for all papers when left out. */
export function selectFiles({
  form,
  paper,
}: {
  form?: PrintOutput['form'] | undefined;
  paper?: PrintJob['paper'] | undefined;
}): Selection {
  return {
    name: [form ?? 'all', paper ?? 'all'].join(' '),
    isAll: form === undefined && paper === undefined,
    includes: (job, output) =>
      (form === undefined || output.form === form) &&
      (paper === undefined || (output.paper ?? job.paper) === paper),
  };
}
