// Who looked at whom, for professional standards: a search of the record, and the seals that keep looks from an officer's own log.
import { useState } from 'preact/hooks';
import { sealList } from '../../core/people/look-seal-shapes.ts';
import { useReply } from '../desk/use-reply.ts';
import { EmergencyPart } from '../people/emergency-part.tsx';
import { NotForYou } from '../people/not-for-you.tsx';
import { useAccount } from '../people/own-account.ts';
import { PeoplePage } from '../people/people-page.tsx';
import { mayOpen } from '../people/places.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import type { Found } from './found-rows.ts';
import { SealForm } from './seal-form.tsx';
import { SealsPart } from './seals-part.tsx';
import { SearchPart } from './search-part.tsx';
import { StandardsPart } from './standards-part.tsx';

const title = (words: PeopleWords) => words.searchTitle;

export function LooksPage() {
  const account = useAccount();
  if (account !== null && !mayOpen('looks', account)) return <NotForYou place="looks" account={account} />;
  return (
    <PeoplePage at="looks" title={title}>
      {account === null ? <Before /> : <Whole />}
    </PeoplePage>
  );
}

/** Until it is known whether somebody may open it. */
function Before() {
  const { words } = usePeopleSaying();
  return <h1>{words.searchTitle}</h1>;
}

/** What a request for a seal begins with: nothing yet, or a look that was found. */
export type Asking = { readonly look: Found | null };

function Whole() {
  const { words } = usePeopleSaying();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [said, setSaid] = useState('');
  const [changes, setChanges] = useState(0);
  const { loaded, retry } = useReply('/api/look-seals', sealList, changes);
  const changed = (done: string) => {
    setSaid(done);
    setChanges((count) => count + 1);
  };
  return (
    <>
      <h1>{words.searchTitle}</h1>
      <p class="people-measure">{words.searchLead}</p>
      <SealsPart
        loaded={loaded}
        retry={retry}
        said={said}
        onChanged={changed}
        onAsk={() => setAsking({ look: null })}
      />
      {asking !== null && (
        <SealForm
          key={asking.look?.lookId ?? 'new'}
          look={asking.look}
          onAsked={() => {
            setAsking(null);
            changed(words.sealAskDone);
          }}
          onCancel={() => setAsking(null)}
        />
      )}
      <SearchPart freshness={changes} onSeal={(look) => setAsking({ look })} />
      <StandardsPart />
      <EmergencyPart />
    </>
  );
}
