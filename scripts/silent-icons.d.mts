import type { Plugin } from 'vite';

export function silentIcons(): Plugin;
