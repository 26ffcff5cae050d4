// The private zones of a phone, in English. The other languages follow these keys.
export const zonesEn = {
  zonesTitle: (n: number) => (n === 0 ? 'Private zones: none' : `Private zones: ${n}`),
  zonesLead:
    'What you tap within a private zone, such as around your home, is dropped on this phone and never sent. The zone itself stays on this phone too: nobody else learns where it is.',
  zonesUnread: 'The private zones of this phone cannot be read, so no tap is kept. Set them anew.',
  zonesReset: 'Set them anew',
  zonesRadius: 'How large',
  zonesHere: 'Set a private zone here',
  zonesLooking: 'Looking where you are …',
  zonesNoPlace:
    'The phone does not say where it is. Let this page use the location, go where the sky is open, and try again.',
  zonesSet: (metres: number) =>
    `A private zone of ${metres} m is set. You are within it, but not at its centre, so that nobody can work out your door.`,
  zonesRemove: (n: number) => `Remove zone ${n}`,
  zonesRemoved: 'The zone is removed.',
  zone: (n: number, metres: number) => `Zone ${n}: ${metres} m around`,
  metres: (metres: number) => `${metres} m around`,
  zonesDropped: (inside: number, unplaced: number) =>
    `Dropped on this phone so far: ${inside} in a private zone, ${unplaced} at an unknown place.`,
};

export type ZoneWords = typeof zonesEn;
