/** The one desk of this process and what answers its window. A restore closes it and opens it anew; calls that come meanwhile wait. */
import type { Envelope } from '@shared/result/envelope';
import type { OpenedWorkspace } from '../usecases/open-workspace';
import type { Workspace } from '../usecases/workspace';

/** From a call's name to its answer. */
type Answer = (name: unknown, input: unknown) => Promise<Envelope<unknown>>;

interface DeskOptions {
  /** Undefined when the person chose to leave. */
  readonly open: () => Promise<OpenedWorkspace | undefined>;
  readonly serve: (workspace: Workspace, reopen: () => Promise<void>) => Answer;
  /** The desk was closed and cannot be opened again: the process must end. */
  readonly onLost: (error: unknown) => void;
}

export class DeskInForce {
  private opened: OpenedWorkspace | undefined;
  private answering: Promise<Answer>;

  private constructor(
    private readonly options: DeskOptions,
    opened: OpenedWorkspace,
  ) {
    this.answering = Promise.resolve(this.take(opened));
  }

  /** Undefined when the person chose to leave. @throws as opening the workspace. */
  static async open(options: DeskOptions): Promise<DeskInForce | undefined> {
    const opened = await options.open();
    return opened && new DeskInForce(options, opened);
  }

  /** Undefined between closing and opening. */
  get workspace(): Workspace | undefined {
    return this.opened?.workspace;
  }

  readonly dispatch: Answer = async (name, input) => (await this.answering)(name, input);

  async close(): Promise<void> {
    await this.opened?.close();
  }

  private take(opened: OpenedWorkspace): Answer {
    this.opened = opened;
    return this.options.serve(opened.workspace, () => this.reopen());
  }

  private async reopen(): Promise<void> {
    const { open, onLost } = this.options;
    const closing = this.opened;
    this.opened = undefined;
    this.answering = (async () => {
      await closing?.close();
      const opened = await open();
      if (!opened) throw new Error('the desk was not opened again');
      return this.take(opened);
    })();
    try {
      await this.answering;
    } catch (error) {
      onLost(error);
      throw error;
    }
  }
}
