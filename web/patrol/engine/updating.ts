// The app's own files: kept by the service worker, a newer version whole before it is taken up, and taken up when nothing is under way.
export interface Updating {
  /** Takes up the newer version that is here; the page loads anew. */
  readonly take: () => void;
  /** Asks whether there is a newer one. */
  readonly look: () => void;
}

/** `onUpdate` says that a newer version is here, whole. */
export async function startUpdating(onUpdate: () => void): Promise<Updating> {
  const { serviceWorker } = navigator;
  const none: Updating = { take() {}, look() {} };
  // Not every address may have one: without a certificate only this machine's own.
  if (serviceWorker === undefined) return none;
  const wasControlled = serviceWorker.controller !== null;
  const registration = await serviceWorker
    .register('/patrol-worker.js', { scope: '/patrol', updateViaCache: 'none' })
    .catch(() => null);
  if (registration === null) return none;
  let isTaken = false;
  serviceWorker.addEventListener('controllerchange', () => {
    // The first worker takes charge of a page that is its own already.
    if (wasControlled && isTaken) location.reload();
  });
  const say = () => {
    if (registration.waiting !== null && serviceWorker.controller !== null) onUpdate();
  };
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', say),
  );
  say();
  registration.active?.postMessage('opened');
  return {
    take() {
      isTaken = true;
      registration.waiting?.postMessage('take');
    },
    look: () => void registration.update().catch(() => {}),
  };
}
