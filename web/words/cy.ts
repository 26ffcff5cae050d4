import { en } from './en.ts';
export const cy = en;
