// One authority: to read, to send as a link, to print, and to end before its time.
import { useState } from 'preact/hooks';
import type { Authority } from '../../core/activities/authority.ts';
import { type AuthorityList, authorityChanged } from '../../core/activities/authority-list.ts';
import { boundaryFromGeometry } from '../../core/hotspots/boundary.ts';
import type { Boundary } from '../../core/hotspots/hotspot.ts';
import { change } from '../api.ts';
import { mayOpen } from '../people/places.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { ViewLink } from '../people/view-link.tsx';
import { wordsIn } from '../words/words-in.ts';
import { AreaPicture } from './area-picture.tsx';
import { phaseOf, whenWords } from './authority-when.ts';
import type { PartProps } from './part.ts';

interface AuthorityCardProps extends PartProps {
  readonly list: AuthorityList;
  readonly authorityId: string;
}

export function AuthorityCard({ account, list, authorityId, open, onDone }: AuthorityCardProps) {
  const { words } = usePeopleSaying();
  const authority = list.authorities.find((each) => each.authorityId === authorityId);
  const mayEnd = account.may['authority.change'] !== undefined;
  return (
    <>
      <ViewLink to={{}} open={open}>
        {words.authBack}
      </ViewLink>
      <h1 id="view-title" tabIndex={-1}>
        {authority?.name ?? words.authTitle}
      </h1>
      {authority === undefined ? (
        <p>{words.authUnknown}</p>
      ) : (
        <>
          <Facts authority={authority} at={list.at} seesMap={mayOpen('live', account)} />
          <div class="people-buttons">
            <button type="button" onClick={() => window.print()}>
              {words.authPrint}
            </button>
            {mayEnd && phaseOf(authority, list.at) !== 'past' && (
              <EndAuthority authority={authority} onEnded={() => onDone(words.authEnded(authority.name))} />
            )}
          </div>
        </>
      )}
    </>
  );
}

function Facts({ authority, at, seesMap }: { authority: Authority; at: number; seesMap: boolean }) {
  const { words, language } = usePeopleSaying();
  const [stretch, rest] = whenWords(words, wordsIn(language), authority, at);
  const shape = boundaryFromGeometry(authority.boundary);
  return (
    <div class="authority-facts">
      <dl class="people-facts">
        <dt>{words.authKind}</dt>
        <dd>{words.authKinds[authority.kind]}</dd>
        <dt>{words.authTerms}</dt>
        <dd>{authority.terms}</dd>
        <dt>{words.authWhen}</dt>
        <dd>
          {stretch}
          {rest !== undefined && <span class="authority-rest">{rest}</span>}
        </dd>
        <dt>{words.authGivenBy}</dt>
        <dd>{authority.givenBy}</dd>
        <dt>{words.authReference}</dt>
        <dd>{authority.reference}</dd>
      </dl>
      {shape.ok && (
        <div>
          <AreaPicture boundary={shape.boundary} />
          {seesMap && <a href={mapAddress(shape.boundary)}>{words.authOnMap}</a>}
        </div>
      )}
    </div>
  );
}

/** The live map about the middle of it, as near as shows all of it. */
function mapAddress({ minX, maxX, minY, maxY }: Boundary): string {
  const across = Math.max(maxX - minX, maxY - minY) / 1e7;
  const zoom = Math.min(17, Math.max(9, Math.floor(Math.log2(360 / across)) + 0.5));
  return `/?map=${zoom}/${((minY + maxY) / 2e7).toFixed(5)}/${((minX + maxX) / 2e7).toFixed(5)}`;
}

/** Ends one by a second press. */
function EndAuthority({ authority, onEnded }: { authority: Authority; onEnded: () => void }) {
  const { words } = usePeopleSaying();
  const [isAsked, setAsked] = useState(false);
  const [wrong, setWrong] = useState('');
  const press = async () => {
    if (!isAsked) return setAsked(true);
    setAsked(false);
    const { authorityId } = authority;
    const reply = await change('POST', `/api/authorities/${authorityId}/end`, {}, authorityChanged);
    if (reply.ok) return onEnded();
    setWrong(reply.problem === 'authority-unfit' ? words.authWrong['not-yours'] : words.authNotEnded);
  };
  return (
    <>
      <button
        type="button"
        class={isAsked ? 'warning' : ''}
        aria-label={isAsked ? words.authEndSure : words.authEndOf(authority.name)}
        onBlur={() => setAsked(false)}
        onClick={() => void press()}
      >
        {isAsked ? words.authEndSure : words.authEnd}
      </button>
      {wrong !== '' && (
        <p role="alert" class="people-wrong">
          {wrong}
        </p>
      )}
    </>
  );
}
