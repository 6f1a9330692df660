export function hasDisplay(): boolean;
export function startVirtualDisplay(): Promise<{ display: string; stop: () => void }>;
