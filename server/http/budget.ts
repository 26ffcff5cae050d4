// A budget a caller: so much in the long run, and so much at once after a silence. Who has spent theirs is told how long to wait.

export interface Budget {
  readonly perSecond: number;
  readonly atOnce: number;
}

interface Purse {
  left: number;
  at: number;
}

export interface Purses {
  /** Takes from a caller's purse. Gives the seconds to wait where not enough is left. */
  spend(id: string, cost: number, now: number): number;
}

/** How many callers are remembered; those who come and go must not fill the memory. */
const mostPurses = 50_000;

export function pursesOf({ perSecond, atOnce }: Budget): Purses {
  const purses = new Map<string, Purse>();
  function purseOf(id: string, now: number): Purse {
    const known = purses.get(id);
    if (known !== undefined) return known;
    if (purses.size >= mostPurses) purses.clear();
    const purse = { left: atOnce, at: now };
    purses.set(id, purse);
    return purse;
  }
  return {
    spend(id, cost, now) {
      const purse = purseOf(id, now);
      purse.left = Math.min(atOnce, purse.left + (Math.max(0, now - purse.at) / 1000) * perSecond);
      purse.at = now;
      // The largest must find its moment: it takes a full purse at most.
      const price = Math.min(cost, atOnce);
      if (purse.left < price) return (price - purse.left) / perSecond;
      purse.left -= price;
      return 0;
    },
  };
}
