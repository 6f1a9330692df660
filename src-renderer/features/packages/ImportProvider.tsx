/** Offers the import to every page of the desk and shows its drawer above them. */
import { createContext, type ReactNode, useContext } from 'react';
import type { FileSource } from '../../api/call';
import { ImportDrawer } from './ImportDrawer';
import { useImport } from './use-import';

type Start = (source: FileSource) => Promise<void>;

const ImportContext = createContext<Start | undefined>(undefined);

export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const flow = useImport();
  return (
    <ImportContext value={flow.start}>
      {children}
      <ImportDrawer flow={flow} />
    </ImportContext>
  );
}

/** Starts an import from the dialog or from dropped files. */
export function useStartImport(): Start {
  const start = useContext(ImportContext);
  if (!start) throw new Error('used outside the shell');
  return start;
}
