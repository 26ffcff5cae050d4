import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemDetailsFrom } from './problem-details.ts';
import { problem } from './problems.ts';
import { toldProblem } from './told-problem.ts';

test('what a refusal says is read back by its name, and by no other', () => {
  const sent: unknown = JSON.parse(JSON.stringify(problem('day-past', { earliest: '2026-11-24' })));
  assert.equal(toldProblem.parse(sent).type, '/problems/day-past');
  assert.deepEqual(problemDetailsFrom('day-past', sent), { earliest: '2026-11-24' });
  assert.equal(problemDetailsFrom('changed-meanwhile', sent), null);
  assert.equal(problemDetailsFrom('day-past', null), null);
});
