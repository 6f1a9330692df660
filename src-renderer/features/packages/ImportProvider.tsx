/** Offers the import to every page of the desk, begins it for a package that was double-clicked, and shows its drawer above them. */
import { createContext, type ReactNode, useCallback, useContext } from 'react';
import type { PackageSource } from '../../api/call';
import { useOpenedPackages } from '../../api/changes';
import { ImportDrawer } from './ImportDrawer';
import { useImport } from './use-import';

type Start = (source: PackageSource) => Promise<void>;

const ImportContext = createContext<Start | undefined>(undefined);

export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const flow = useImport();
  const { start } = flow;
  useOpenedPackages(useCallback((tokens) => void start({ from: 'drop', tokens: [...tokens] }), [start]));
  return (
    <ImportContext value={flow.start}>
      {children}
      <ImportDrawer flow={flow} />
    </ImportContext>
  );
}

/** Starts an import from a dialog, from a folder or from what was dropped. */
export function useStartImport(): Start {
  const start = useContext(ImportContext);
  if (!start) throw new Error('used outside the shell');
  return start;
}
