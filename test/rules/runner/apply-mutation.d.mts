import type { Mutation } from '../rule';

export function stepsOf(path: string): { entry: string | undefined; name: string | undefined }[];
export function locate(
  value: unknown,
  path: string,
): { holder: unknown; key: string | number; value: unknown };
export function applyMutation(text: string, mutation: Mutation): string;
