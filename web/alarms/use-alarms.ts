// Watches for alarms: asks the server every two seconds, says honestly when no answer comes, and sounds. Where nothing is set that could alarm it asks
// rarely. Away from the live desk it stops once nobody has touched the page for a while, so that a forgotten page does not keep somebody signed in.
import { useEffect, useState } from 'preact/hooks';
import {
  type AlarmsNow,
  alarmsNow,
  askMilliseconds,
  askRarelyMilliseconds,
  patienceMilliseconds,
} from '../../core/activities/alarms-now.ts';
import { watch } from '../api.ts';
import { useMay } from '../people/own-account.ts';
import { isSounding, sound, soundOnAgain } from './alarm-sound.ts';

export interface AlarmWatching {
  /** Null until the first answer, and for those who hear no alarms. */
  readonly told: AlarmsNow | null;
  /** `cut`: no answer came in time. `asleep`: nobody has touched the page for a while. */
  readonly state: 'watching' | 'cut' | 'asleep';
  readonly hasSound: boolean;
  /** Asks at once, after an acknowledgement or a press. */
  readonly again: () => void;
}

const untouchedMilliseconds = 15 * 60_000;
/** An alarm that waits sounds again so often; an emergency sounds each time that is asked. */
const soundAgainMilliseconds = 10_000;

export function useAlarms(isAlwaysWatched: boolean): AlarmWatching {
  const mayAnswer = useMay('alarm.answer');
  const [told, setTold] = useState<AlarmsNow | null>(null);
  const [state, setState] = useState<AlarmWatching['state']>('watching');
  const [hasSound, setHasSound] = useState(isSounding());
  const [presses, setPresses] = useState(0);
  useEffect(() => {
    if (!mayAnswer) return;
    const screen = screenId();
    let timer = 0;
    let isOver = false;
    let [answeredAt, touchedAt, soundedAt] = [Date.now(), Date.now(), 0];
    const touched = () => {
      touchedAt = Date.now();
    };
    const ask = async () => {
      if (!isAlwaysWatched && Date.now() - touchedAt > untouchedMilliseconds) return setState('asleep');
      const reply = await watch(`/api/alarms?screen=${screen}`, alarmsNow);
      if (isOver) return;
      if (reply.ok) {
        answeredAt = Date.now();
        setTold(reply.value);
        soundedAt = soundOf(reply.value, soundedAt);
      }
      setState(Date.now() - answeredAt > askMilliseconds + patienceMilliseconds ? 'cut' : 'watching');
      setHasSound(isSounding());
      const isQuiet = reply.ok && !reply.value.isSet && reply.value.emergencies.length === 0;
      timer = window.setTimeout(() => void ask(), isQuiet ? askRarelyMilliseconds : askMilliseconds);
    };
    addEventListener('pointerdown', touched);
    addEventListener('keydown', touched);
    void soundOnAgain().then(setHasSound);
    void ask();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      removeEventListener('pointerdown', touched);
      removeEventListener('keydown', touched);
    };
  }, [mayAnswer, isAlwaysWatched, presses]);
  return { told, state, hasSound, again: () => setPresses((count) => count + 1) };
}

let ownScreen: string | null = null;

/** This page among all that watch. */
function screenId(): string {
  ownScreen ??= crypto.randomUUID();
  return ownScreen;
}

/** Sounds for what waits, and gives when it did last (ms). */
function soundOf({ emergencies, alarms }: AlarmsNow, soundedAt: number): number {
  if (emergencies.some(({ acknowledged }) => acknowledged === null)) {
    sound('emergency');
    return Date.now();
  }
  if (!alarms.some(({ hasSound }) => hasSound) || Date.now() - soundedAt < soundAgainMilliseconds)
    return soundedAt;
  sound('alarm');
  return Date.now();
}
