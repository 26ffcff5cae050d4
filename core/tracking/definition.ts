// The definition of dosage in words, with its thresholds: what is printed beside figures that leave the house.
import type { Rules } from './rules.ts';

/** One paragraph that says how the figures were counted, by these rules. */
export function definitionOf(rules: Rules): string {
  return [
    'Measured by device (phone, radio or vehicle).',
    `Time in a hotspot is measured between positions at most ${rules.bridgeSeconds} s apart, cut where the straight line crosses the boundary;`,
    `inferred over a longer gap, up to ${rules.inferSeconds} s or what the feed's ping interval allows, with both ends inside;`,
    'a still longer gap is unknown and counts as neither.',
    `A visit is one person's time in one hotspot of at least ${rules.minimumSeconds} s (${rules.driveThroughSeconds} s by vehicle), absences up to ${rules.mergeSeconds} s bridged and not counted;`,
    'less is a pass-through or drive-through, listed and not a visit.',
    'Person-seconds sum over people; patrol-seconds count a moment once, however many were there.',
    'A patrol visit is a run of such time. The range says what is certain and what is possible, given the error of the positions.',
  ].join(' ');
}
