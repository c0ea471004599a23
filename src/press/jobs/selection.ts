import { isForHome, type PrintJob, type PrintOutput } from '../../print-job.ts';

/** Which files to make of the documents that are printed. */
export interface Selection {
  /** Two selections of one name are the same. */
  readonly name: string;
  readonly isAll: boolean;
  includes(job: Pick<PrintJob, 'paper' | 'textSize'>, output: PrintOutput): boolean;
}

/** Files of a form, for a paper, in a size of type; of all of them where one is left out. */
export function selectFiles({
  form,
  paper,
  textSize,
}: {
  form?: PrintOutput['form'] | undefined;
  paper?: PrintJob['paper'] | undefined;
  textSize?: string | undefined;
}): Selection {
  return {
    name: [form ?? 'all', paper ?? 'all', textSize ?? 'all'].join(' '),
    isAll: form === undefined && paper === undefined && textSize === undefined,
    includes: (job, output) =>
      (form === undefined || output.form === form || (form === 'home' && isForHome(output))) &&
      (paper === undefined || ((output.form === 'home' ? output.paper : undefined) ?? job.paper) === paper) &&
      (textSize === undefined || job.textSize === textSize),
  };
}
