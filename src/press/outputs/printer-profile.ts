import type { OffsetMm } from '../../imposition/index.ts';

/** What somebody knows of their own printer and paper; it replaces what the documents say of them. */
export interface PrinterProfile {
  /** How far backs are to be moved, as read from a calibration sheet. */
  readonly backOffsetMm?: OffsetMm | undefined;
  readonly paperThicknessMm?: number | undefined;
}
