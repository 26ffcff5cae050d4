// The sound of alarms. Browsers let a page sound only after a press in it, so it is turned on by one; until then the screen is silent, and says so.

export type Sound = 'emergency' | 'alarm';

const wishKey = 'beatkeeper.alarm-sound';
let context: AudioContext | null = null;

export function isSounding(): boolean {
  return context?.state === 'running';
}

/** Turns the sound on, by a press. Gives whether it is. */
export async function turnSoundOn(): Promise<boolean> {
  context ??= new AudioContext();
  await context.resume().catch(() => {});
  if (isSounding()) sessionStorage.setItem(wishKey, 'on');
  return isSounding();
}

/** Where it was on in this window before, some browsers let the next page go on sounding. */
export async function soundOnAgain(): Promise<boolean> {
  if (isSounding() || sessionStorage.getItem(wishKey) !== 'on') return isSounding();
  context ??= new AudioContext();
  // Where the browser waits for a press, this is never answered.
  void context.resume().catch(() => {});
  await new Promise((done) => setTimeout(done, 200));
  return isSounding();
}

/** Tones of each: the pitch (Hz) and how long it lasts (seconds). An emergency is two tones over and over, an alarm one falling pair. */
const tones: Readonly<Record<Sound, readonly (readonly [hertz: number, seconds: number])[]>> = {
  emergency: [
    [880, 0.25],
    [660, 0.25],
    [880, 0.25],
    [660, 0.25],
    [880, 0.25],
    [660, 0.25],
  ],
  alarm: [
    [740, 0.18],
    [554, 0.3],
  ],
};

/** Sounds once, where sound is on. */
export function sound(of: Sound): void {
  if (context === null || !isSounding()) return;
  let at = context.currentTime;
  for (const [hertz, seconds] of tones[of]) {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = hertz;
    // Swells and fades, so that it does not click.
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(of === 'emergency' ? 0.5 : 0.3, at + 0.02);
    volume.gain.linearRampToValueAtTime(0, at + seconds);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + seconds);
    at += seconds;
  }
}
