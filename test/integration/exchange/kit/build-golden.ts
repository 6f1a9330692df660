export async function buildGolden(): Promise<{ files: ReadonlyMap<string, Uint8Array> }> {
  return { files: new Map() };
}
