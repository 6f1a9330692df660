/** Takes files dropped on an element and turns them into one source that a call accepts; other drags are left alone. */
import { type DragEvent, useRef, useState } from 'react';
import { type FileSource, sourceOfDrop } from '../api/call';

export interface FileDrop {
  /** True while files hang over the element. */
  readonly over: boolean;
  readonly handlers: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

export function useFileDrop(onSource: (source: FileSource) => void): FileDrop {
  const [over, setOver] = useState(false);
  // Entering a child leaves its parent: only the balance of both says whether the pointer is still inside.
  const depth = useRef(0);
  const handlers: FileDrop['handlers'] = {
    onDragEnter: (event) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      depth.current += 1;
      setOver(true);
    },
    onDragOver: (event) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDragLeave: () => {
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    },
    onDrop: (event) => {
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      const files = [...event.dataTransfer.files];
      if (files.length > 0) void sourceOfDrop(files).then(onSource);
    },
  };
  return { over, handlers };
}
