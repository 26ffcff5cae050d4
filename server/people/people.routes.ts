// Who may sign in and in which roles, and the officers they are on patrol: read, added, changed, let in and out.
import * as z from 'zod';
import {
  directory,
  fileBody,
  fileTaken,
  madeLink,
  nothingMore,
  officerBody,
  officerChanged,
  personBody,
  personChanged,
} from '../../core/people/directory.ts';
import { jsonBody, readsItsBody } from '../http/json-body.ts';
import { ownOrigin } from '../http/own-address.ts';
import { refusal } from '../http/refusal.ts';
import { signedIn } from '../http/session-door.ts';
import type { Surface } from '../http/surface.ts';
import type { Done, PeopleDesk } from './people-desk.ts';
import type { PeopleFiles } from './people-files.ts';
import { linkAddress } from './sign-in/sign-in-link.ts';

const tags = ['people'];
const params = z.object({ id: z.uuid() });

/** What a change came to, or its refusal. */
export function kept<Value>(done: Done<Value>): Value {
  if (done.ok) return done.value;
  if (done.why === 'unfit') throw refusal('people-unfit', { field: done.field, reason: done.reason });
  throw refusal(done.why, {});
}

/** `pages` is the public address of the pages; null where this server listens. */
export function peopleRoutes(app: Surface, desk: PeopleDesk, files: PeopleFiles, pages: URL | null): void {
  app.get(
    '/api/people',
    {
      schema: {
        summary: 'People, officers, organisations and areas',
        description: 'People and officers as far as who asks reaches them.',
        tags,
        response: { 200: directory },
      },
    },
    (request) => desk.directory(signedIn(request)),
  );
  app.post(
    '/api/people/:id',
    {
      ...readsItsBody,
      schema: {
        summary: 'Adds or changes somebody who may sign in, and their roles',
        description: 'Whoever is new has an id made by who adds them, so that the same sent twice is one.',
        tags,
        params,
        body: personBody,
        response: { 200: personChanged },
      },
    },
    async (request) => {
      const { id } = request.params;
      return { person: kept(await desk.person(signedIn(request), id, jsonBody(request.body, personBody))) };
    },
  );
  app.post(
    '/api/people/:id/leave',
    {
      ...readsItsBody,
      schema: {
        summary: 'Somebody has left: they are let out at once',
        tags,
        params,
        body: nothingMore,
        response: { 200: personChanged },
      },
    },
    async (request) => {
      const { id } = request.params;
      return { person: kept(await desk.left(signedIn(request), id)) };
    },
  );
  app.post(
    '/api/people/:id/return',
    {
      ...readsItsBody,
      schema: {
        summary: 'Somebody who had left is back, without roles',
        tags,
        params,
        body: nothingMore,
        response: { 200: personChanged },
      },
    },
    async (request) => {
      const { id } = request.params;
      return { person: kept(await desk.back(signedIn(request), id)) };
    },
  );
  app.post(
    '/api/people/:id/link',
    {
      ...readsItsBody,
      schema: {
        summary: 'A link that lets somebody in once, within a day',
        description: 'Shown once: it is kept only as its hash.',
        tags,
        params,
        body: nothingMore,
        response: { 200: madeLink },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { token, expiresAt } = kept(await desk.link(signedIn(request), id));
      const home = ownOrigin(request.headers.host, pages);
      return { address: linkAddress(home, token), expiresAt };
    },
  );
  app.post(
    '/api/people/officers/:id',
    {
      ...readsItsBody,
      schema: {
        summary: 'Adds or changes an officer: call sign, kind, organisation, area',
        tags,
        params,
        body: officerBody,
        response: { 200: officerChanged },
      },
    },
    async (request) => {
      const { id } = request.params;
      return {
        officer: kept(await desk.officer(signedIn(request), id, jsonBody(request.body, officerBody))),
      };
    },
  );
  app.post(
    '/api/people/import',
    {
      ...readsItsBody,
      schema: {
        summary: 'People from a CSV file: what becomes of each row',
        description: 'Every good row is kept, unless it is a dry run; every bad one is named.',
        tags,
        body: fileBody,
        response: { 200: fileTaken },
      },
    },
    (request) => {
      const { text, isDryRun } = jsonBody(request.body, fileBody);
      return files.people(signedIn(request), text, isDryRun);
    },
  );
}
