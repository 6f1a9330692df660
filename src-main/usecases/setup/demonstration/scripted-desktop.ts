/** The desktop seam played by the demonstration: it stands for the person at the dialogs, and answers with files on the medium. */
import { join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import type { Desktop } from '../../desktop';

export class ScriptedDesktop implements Desktop {
  private files: readonly string[] = [];
  private placed = '';

  /** `medium`: an existing folder; what is exported lies there under its own name behind `label`. */
  constructor(private readonly medium: string) {}

  private label = '';

  /** The files that the next dialog chooses. */
  willChoose(files: readonly string[]): void {
    this.files = files;
  }

  willLabel(label: string): void {
    this.label = label;
  }

  /** The place that was chosen last. */
  get lastPlace(): string {
    return this.placed;
  }

  async chooseFiles(): Promise<string[]> {
    const chosen = [...this.files];
    this.files = [];
    return chosen;
  }

  async choosePlace(_title: string, fileName: string): Promise<string> {
    this.placed = join(this.medium, `${this.label}${fileName}`);
    return this.placed;
  }

  async chooseFolder(): Promise<string> {
    return this.medium;
  }

  takeDropped(): string[] {
    return [];
  }

  async windowAsPdf(): Promise<Uint8Array> {
    throw new AppError('NO_PROGRAM');
  }

  async openWithProgram(): Promise<void> {
    throw new AppError('NO_PROGRAM');
  }
}
