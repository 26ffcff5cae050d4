// The private zones of this phone, as the walk test has them: the one thing here that is kept apart from the state, since nothing that sends reads it.
import { useEffect, useState } from 'preact/hooks';
import type { ZoneBook } from '../../core/tracking/private-zone.ts';
import { zonesCy } from '../words/zones-cy.ts';
import { zonesEn } from '../words/zones-en.ts';
import { useLater } from './later-view.ts';
import { noZones, readZones, writeZones } from './zone-book.ts';
import { ZonesPart } from './zones-part.tsx';

export function OwnZones() {
  const { words } = useLater();
  const [book, setBook] = useState<ZoneBook | null>(noZones);
  useEffect(() => setBook(readZones(localStorage)), []);
  const change = (next: ZoneBook) => {
    writeZones(localStorage, next);
    setBook(next);
  };
  const said = { ...(words.languageCode === 'cy' ? zonesCy : zonesEn), zonesLead: words.zonesLead };
  return <ZonesPart words={said} book={book} change={change} reset={() => change(noZones)} />;
}
