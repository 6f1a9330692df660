/** What use cases need of the machine's desktop: native dialogs and other programs. The window never sees a path; only this seam does. */
export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

export interface Desktop {
  /** Undefined when the person cancelled. */
  chooseFiles(
    title: string,
    filters: readonly FileFilter[],
    multiple: boolean,
  ): Promise<string[] | undefined>;
  /** A place for a new file; asks before replacing one. */
  choosePlace(title: string, fileName: string, filters: readonly FileFilter[]): Promise<string | undefined>;
  /** A folder for several new files; undefined when the person cancelled. */
  chooseFolder(title: string): Promise<string | undefined>;
  /** Files that were dropped on the window: the preload exchanged their paths for tokens. A token works once. */
  takeDropped(tokens: readonly string[]): string[];
  /** The window as it prints, page sizes of its own style sheet. */
  windowAsPdf(): Promise<Uint8Array>;
  /** Opens a file with the program the machine has for it. */
  openWithProgram(path: string): Promise<void>;
}
