/** The list of what was not accepted: one refused file never ends the reading of the others, a cancelled task ends all. */
import type { CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';

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
  const plain = Object.entries(details).map(([key, value]): [string, Refused['details'][string]] => [
    key,
    typeof value === 'object' ? [...value] : value,
  ]);
  return { code, details: Object.fromEntries(plain) };
}
