/** The list of what was not accepted: one refused file never ends the reading of the others, a cancelled task ends all. */
import type { CallOutput } from '@shared/ipc/contract';
import { AppError, type AppErrorDetails } from '@shared/result/app-error';

export type Refused = CallOutput<'package.stage'>['refused'][number];

/** Whether the work was done. */
export type Attempt = (fileName: string, work: () => Promise<void>) => Promise<boolean>;

export class Refusals {
  readonly files: Refused[] = [];

  readonly attempt: Attempt = async (fileName, work) => {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'CANCELLED') throw error;
      this.add(fileName, error);
      return false;
    }
  };

  add(fileName: string, error: AppError): void {
    this.files.push({ fileName, ...failureOf(error) });
  }
}

/** As it crosses to the window. */
export function failureOf({ code, details }: AppError): Pick<Refused, 'code' | 'details'> {
  return { code, details: plainDetails(details) };
}

/** Lists that nobody may change are copied: the contract of the calls knows none. */
export function plainDetails(details: AppErrorDetails): Refused['details'] {
  const plain = Object.entries(details).map(([key, value]): [string, Refused['details'][string]] => [
    key,
    typeof value === 'object' ? [...value] : value,
  ]);
  return Object.fromEntries(plain);
}
