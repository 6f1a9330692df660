/** What the preload puts on the window, and the names it uses underneath. Nothing else is shared between the processes. */
import type { Envelope } from '../result/envelope';
import type { Changed } from './changed';
import type { CallArgument, CallName, CallOutput } from './contract';

/** The one channel of calls, the one event, and the private channel that turns dropped files into tokens. */
export const CHANNELS = {
  call: 'chengfu:call',
  changed: 'chengfu:changed',
  drop: 'chengfu:drop',
} as const;

/** `DroppedFile` is the DOM's File; this tree knows no DOM. */
export interface ChengfuBridge<DroppedFile = unknown> {
  call<N extends CallName>(name: N, input: CallArgument<N>): Promise<Envelope<CallOutput<N>>>;
  /** Returns the function that stops listening. */
  onChanged(listener: (changed: Changed) => void): () => void;
  /** One token a file, in order; the window passes tokens where a call takes a file, and never sees a path. */
  pathsOfDrop(files: readonly DroppedFile[]): Promise<readonly string[]>;
}
