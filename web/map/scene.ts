// What the map is to show of hotspots and officers, and what of it lies under a point.
import type { Freshness } from '../live/freshness.ts';
import type { RingLook } from './ring-mark.ts';

export interface HotspotMark {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly look: RingLook;
}

export interface OfficerMark {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly headingDegrees: number;
  readonly isMoving: boolean;
  readonly freshness: Freshness;
  /** 1 when fresh, less with age. */
  readonly opacity: number;
  readonly label: string;
  readonly isSelected: boolean;
}

export interface Scene {
  readonly hotspots: readonly HotspotMark[];
  readonly officers: readonly OfficerMark[];
  /** While a working-out is open the rest steps back. */
  readonly isQuiet: boolean;
}

/** What lies under a point of the screen. */
export type Hit =
  | { readonly kind: 'officers'; readonly ids: readonly string[] }
  | {
      readonly kind: 'hotspots';
      readonly ids: readonly string[];
      readonly places: readonly [number, number][];
    };

/** A mark with its place on the screen, which is set anew for each drawing. */
export type PlacedHotspot = HotspotMark & { x: number; y: number };
export type PlacedOfficer = { -readonly [Part in keyof OfficerMark]: OfficerMark[Part] } & {
  x: number;
  y: number;
};
