// What the words of the desk are in any language: the keys and parameters of English. A key that another language lacks is a type error.
import type { en } from './en.ts';

export type Words = {
  readonly [Key in keyof typeof en]: (typeof en)[Key] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : string;
};

export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];
