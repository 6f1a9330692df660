/** Makes a switch over a closed union fail to compile when a member is added. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
