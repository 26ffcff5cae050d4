import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { capturedBy, openedClock, ticked, timeBy, toldTime } from './phone-clock.ts';

const noon = Date.UTC(2026, 10, 30, 12);
const hour = 3_600_000;
const opened = openedClock(0, 0, noon, 0);

describe('the clock of the phone', () => {
  test('goes on when somebody sets it back', () => {
    const back = ticked(opened, noon - hour + 1000, 1000, true);
    assert.equal(timeBy(back, noon - hour + 1000), noon + 1000);
    assert.equal(timeBy(ticked(back, noon - hour + 2000, 2000, true), noon - hour + 2000), noon + 2000);
  });

  test('goes on when somebody sets it forward while the page is looked at', () => {
    const forward = ticked(opened, noon + hour + 1000, 1000, true);
    assert.equal(timeBy(forward, noon + hour + 1000), noon + 1000);
  });

  test('leaps with the phone that slept', () => {
    const slept = ticked(opened, noon + hour, 1000, false);
    assert.equal(timeBy(slept, noon + hour), noon + hour);
  });

  test('takes no slow timer for a change', () => {
    const slow = ticked(opened, noon + 3000, 1500, true);
    assert.equal(slow.correction, 0);
  });

  test('of a page that opens goes on from the latest time that was kept', () => {
    const again = openedClock(0, noon, noon - hour, 0);
    assert.equal(timeBy(again, noon - hour), noon);
    // With the correction of before it may be right.
    assert.equal(openedClock(hour, noon, noon - hour + 5000, 0).correction, hour);
    assert.equal(openedClock(-hour, noon, noon + 5000, 0).correction, 0);
  });

  test('is that of the server, where they differ by more than a minute', () => {
    assert.equal(toldTime(opened, noon, noon + 50_000).correction, 0);
    assert.equal(toldTime(opened, noon, noon + 70_000).correction, 70_000);
    assert.equal(toldTime({ ...opened, correction: hour }, noon, noon).correction, 0);
    assert.equal(toldTime({ ...opened, correction: hour }, noon, noon + hour - 9000).correction, hour);
  });

  test('says when a position was taken by the sensor’s time, unless that cannot be', () => {
    assert.equal(capturedBy(opened, noon, noon - 4000), noon - 4000);
    assert.equal(capturedBy(opened, noon, noon - hour), noon);
    assert.equal(capturedBy(opened, noon, noon + hour), noon);
    assert.equal(capturedBy({ ...opened, correction: hour }, noon - hour, noon - hour - 3000), noon - 3000);
  });
});
