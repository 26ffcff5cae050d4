import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { permissionsFile, permissionsPage } from './permissions-page.ts';

test('the page of who may see and do what is that of the table: node tools/permissions-page.ts', () => {
  assert.equal(readFileSync(permissionsFile, 'utf8'), permissionsPage());
});
