import { isForHome, isPrintedInAdvance, type PrintJob, type PrintOutput } from '../../print-job.ts';

/** Which files to make of the documents that are printed. */
export interface Selection {
  /** Two selections of one name are the same. */
  readonly name: string;
  /** Whether it is all that is printed in advance. */
  readonly isUsual: boolean;
  includes(job: Pick<PrintJob, 'paper' | 'textSize'>, output: PrintOutput): boolean;
}

/** Files of a form, for a paper, in a size of type; of all of them where one is left out. */
export function selectFiles({
  form,
  paper,
  textSize,
  pictures = false,
}: {
  form?: PrintOutput['form'] | undefined;
  paper?: PrintJob['paper'] | undefined;
  textSize?: string | undefined;
  /** Whether pictures of faces are made that are only made on request. */
  pictures?: boolean | undefined;
}): Selection {
  return {
    name: [form ?? 'all', paper ?? 'all', textSize ?? 'all', ...(pictures ? ['pictures'] : [])].join(' '),
    isUsual: form === undefined && paper === undefined && textSize === undefined && !pictures,
    includes: (job, output) =>
      (pictures || isPrintedInAdvance(output)) &&
      (form === undefined || output.form === form || (form === 'home' && isForHome(output))) &&
      (paper === undefined || ((output.form === 'home' ? output.paper : undefined) ?? job.paper) === paper) &&
      (textSize === undefined || job.textSize === textSize),
  };
}
