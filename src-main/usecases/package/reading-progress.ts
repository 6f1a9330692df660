/** One bar for a whole medium: which file of how many is read, and the bytes of all of them. */
import type { Workspace } from '../workspace';
import { progressReporter } from './report-progress';

export class ReadingProgress {
  private readonly tell: (done: number, total: number) => void;
  private number = 0;
  private count = 0;
  private total = 0;
  private reached = 0;
  private fileEnd = 0;
  private text = '';

  constructor(workspace: Pick<Workspace, 'notify'>) {
    this.tell = progressReporter(workspace, 'package.stage', () => this.text);
  }

  /** `work`: bytes that will be read of them, all steps together. */
  expect(files: number, work: number): void {
    this.count += files;
    this.total += work;
  }

  /** Whatever the file before came to, the bar goes on where this one begins. */
  nextFile(fileName: string, work: number): void {
    this.number += 1;
    this.reached = this.fileEnd;
    this.fileEnd += work;
    this.text = this.count > 1 ? `第 ${this.number} 个，共 ${this.count} 个：${fileName}` : fileName;
    this.tell(this.reached, this.total);
  }

  /** After all files were read: each is weighed against what is here. The bar stays until the plans are shown. */
  planning(done: number, count: number): void {
    this.text = `正在生成导入计划，第 ${done + 1} 个，共 ${count} 个`;
    this.tell(Math.max(0, this.total - 1), this.total);
  }

  /** One step of the file at hand. */
  step(work: number): (done: number, total: number) => void {
    const from = this.reached;
    this.reached += work;
    return (done, total) => this.tell(from + (total === 0 ? work : (work * done) / total), this.total);
  }
}
